namespace System.Activities;

/// <summary>An activity whose work is one method.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/system.activities.codeactivity</remarks>
public abstract class CodeActivity : Activity
{
    /// <summary>Creates the activity.</summary>
    protected CodeActivity()
    {
    }

    /// <summary>Does the work.</summary>
    /// <param name="context">The run: arguments and extensions.</param>
    protected abstract void Execute(CodeActivityContext context);

    internal sealed override void Run(CodeActivityContext context) => Execute(context);
}
