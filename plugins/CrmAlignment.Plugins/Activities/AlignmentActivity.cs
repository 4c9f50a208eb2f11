using System.Activities;
using CrmAlignment.Plugins.Pipeline;

namespace CrmAlignment.Plugins.Activities;

/// <summary>Base of the workflow activities: they call the Custom APIs, so that a workflow gets the same answers as everybody.</summary>
/// <remarks>https://learn.microsoft.com/power-apps/developer/data-platform/workflow/workflow-extensions</remarks>
public abstract class AlignmentActivity : CodeActivity
{
    /// <summary>Runs the activity; called by the workflow.</summary>
    /// <param name="context">Arguments and services.</param>
    protected sealed override void Execute(CodeActivityContext context)
    {
        var scope = new ActivityScope(context);
        ErrorBoundary.Run(scope.Context, scope.Tracing, () => scope.SystemService, () => null, () => Run(scope));
    }

    /// <summary>Does the work.</summary>
    private protected abstract void Run(ActivityScope scope);
}
