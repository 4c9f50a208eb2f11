namespace System.Activities;

/// <summary>A value that goes into an activity and comes out of it.</summary>
public abstract class InOutArgument : Argument
{
    private protected InOutArgument(Type argumentType)
        : base(argumentType, ArgumentDirection.InOut)
    {
    }
}
