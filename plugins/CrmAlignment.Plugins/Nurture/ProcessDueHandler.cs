using CrmAlignment.Model.Apis;
using CrmAlignment.Plugins.Pipeline;
using CrmAlignment.Plugins.Registration;

namespace CrmAlignment.Plugins.Nurture;

/// <summary>Expires handovers, reminds of those that are due soon, ages enrollments out, counts touches that are due and fades engagement scores: a bounded number of them.</summary>
[CustomApi(ProcessDueApi.UniqueName, Privilege = ProcessDueApi.Privilege)]
public sealed class ProcessDueHandler : AlignmentPlugin
{
    private const int MaximumItems = 500;
    private const int DefaultItems = 100;

    private protected override void Run(PluginScope scope)
    {
        var room = NumberParameter.Read(scope, ProcessDueApi.MaximumItems, 1, MaximumItems, DefaultItems);
        var due = new DueWork(scope, room);
        due.CloseForgotten();
        due.Expire();
        due.Remind();
        due.AgeOut();
        due.Touch();
        due.Rescore();
        scope.Answer(ProcessDueApi.Expired, due.Expired);
        scope.Answer(ProcessDueApi.AgedOut, due.AgedOut);
        scope.Answer(ProcessDueApi.Touched, due.Touched);
        scope.Answer(ProcessDueApi.Rescored, due.Rescored);
        scope.Answer(ProcessDueApi.MoreDue, due.MoreDue);
    }
}
