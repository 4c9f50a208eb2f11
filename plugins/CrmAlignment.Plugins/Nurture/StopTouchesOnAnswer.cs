using CrmAlignment.Domain.Nurture;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Adapters;
using CrmAlignment.Plugins.Pipeline;
using CrmAlignment.Plugins.Registration;
using CrmAlignment.Plugins.Rows;

namespace CrmAlignment.Plugins.Nurture;

/// <summary>
/// Stops the touches of a stay in the save that says when its lead answered, as people do who heard from it outside of the system, and lets
/// them go on in the save that empties that: now, unless it says itself when the next touch comes.
/// </summary>
/// <remarks>After the guard, which lets nobody write when touches went on.</remarks>
[Step(
    "Update",
    NurtureEnrollmentTable.LogicalName,
    StepStage.PreOperation,
    Rank = 2,
    FilteringColumns = new[] { typeof(StopTouchesOnAnswer) },
    PreImage = new[] { typeof(StopTouchesOnAnswer), typeof(OpenEnrollment), typeof(NamedRecord) })]
[Columns(NurtureEnrollmentTable.AnsweredOn)]
public sealed class StopTouchesOnAnswer : AlignmentPlugin
{
    private protected override void Run(PluginScope scope)
    {
        if (!scope.Target.Contains(NurtureEnrollmentTable.AnsweredOn))
        {
            return;
        }

        var isAnswered = new EntityValues(scope.Target).Value(NurtureEnrollmentTable.AnsweredOn).AsDateTime is not null;
        var wasAnswered = scope.PreImage.Value(NurtureEnrollmentTable.AnsweredOn).AsDateTime is not null;
        if (isAnswered)
        {
            scope.Target[NurtureEnrollmentTable.NextTouchOn] = null;
        }
        else if (wasAnswered)
        {
            Resume(scope, new OpenEnrollment(scope.Target.Id, scope.PreImage));
        }
    }

    private static void Resume(PluginScope scope, OpenEnrollment enrollment)
    {
        scope.Target[NurtureEnrollmentTable.ResumedOn] = scope.Now;
        if (!scope.Target.Contains(NurtureEnrollmentTable.NextTouchOn))
        {
            var nextStep = scope.PreImage.Value(NurtureEnrollmentTable.NextStep).AsWholeNumber;
            scope.Target[NurtureEnrollmentTable.NextTouchOn] = NurtureRules.Resume(enrollment, nextStep, WorkCalendars.Default(scope.SystemService), scope.Now);
        }
    }
}
