namespace System.Activities;

/// <summary>An activity whose work is one method with a result.</summary>
/// <typeparam name="TResult">The type of the result.</typeparam>
/// <remarks>https://learn.microsoft.com/dotnet/api/system.activities.codeactivity-1</remarks>
public abstract class CodeActivity<TResult> : Activity<TResult>
{
    /// <summary>Creates the activity.</summary>
    protected CodeActivity()
    {
    }

    /// <summary>Does the work.</summary>
    /// <param name="context">The run: arguments and extensions.</param>
    /// <returns>The result.</returns>
    protected abstract TResult Execute(CodeActivityContext context);

    internal sealed override void Run(CodeActivityContext context) => Result.Set(context, Execute(context));
}
