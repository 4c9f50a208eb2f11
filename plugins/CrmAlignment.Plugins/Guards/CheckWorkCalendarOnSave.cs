using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Messages;
using CrmAlignment.Domain.Records;
using CrmAlignment.Domain.Time;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Pipeline;
using CrmAlignment.Plugins.Registration;
using CrmAlignment.Plugins.Rows;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Plugins.Guards;

/// <summary>
/// Refuses a work calendar that nobody could read when an offer needs it, and a second default one; of two that become default at the same
/// moment, neither of which sees the other, the alternate key that only the default fills lets one through.
/// </summary>
[Step("Create", WorkCalendarTable.LogicalName, StepStage.PreOperation)]
[Step(
    "Update",
    WorkCalendarTable.LogicalName,
    StepStage.PreOperation,
    FilteringColumns = new[] { typeof(CheckWorkCalendarOnSave), typeof(SavedRow) },
    PreImage = new[] { typeof(CheckWorkCalendarOnSave), typeof(SavedRow) })]
[Step(
    MessageNames.SetState,
    WorkCalendarTable.LogicalName,
    StepStage.PreOperation,
    PreImage = new[] { typeof(CheckWorkCalendarOnSave), typeof(SavedRow) })]
[Columns(
    WorkCalendarTable.Name,
    WorkCalendarTable.TimeZone,
    WorkCalendarTable.IsDefault,
    WorkCalendarTable.DefaultKey,
    WorkCalendarTable.Monday,
    WorkCalendarTable.Tuesday,
    WorkCalendarTable.Wednesday,
    WorkCalendarTable.Thursday,
    WorkCalendarTable.Friday,
    WorkCalendarTable.Saturday,
    WorkCalendarTable.Sunday)]
public sealed class CheckWorkCalendarOnSave : AlignmentPlugin
{
    private const string KeyOfDefault = "default";

    private static readonly string[] Checked = DeclaredColumns.Of(typeof(CheckWorkCalendarOnSave), typeof(SavedRow));

    private protected override void Run(PluginScope scope)
    {
        if (OwnWork.IsProven(scope) || !SavedRow.IsTouched(scope, Checked))
        {
            return;
        }

        var calendar = SavedRow.Of(scope);
        if (calendar is not null)
        {
            Check(scope, calendar);
        }

        KeepKey(scope, calendar?.Value(WorkCalendarTable.IsDefault).AsBoolean == true ? KeyOfDefault : null);
    }

    private static void Check(PluginScope scope, IRecordValues calendar)
    {
        var problems = new List<Problem>(WorkCalendar.Problems(calendar));
        if (calendar.Value(WorkCalendarTable.IsDefault).AsBoolean == true && OtherDefault(scope) is { } other)
        {
            problems.Add(Problems.SecondDefaultCalendar(other));
        }

        if (problems.Count > 0)
        {
            throw new ProblemException(problems) { Record = calendar.Value(WorkCalendarTable.Name).AsText };
        }
    }

    // Whatever a request says of it. SetState carries no Target to write it into.
    private static void KeepKey(PluginScope scope, string? key)
    {
        if (scope.Writes is { } target)
        {
            target[WorkCalendarTable.DefaultKey] = key;
        }
        else if (scope.PreImage.Value(WorkCalendarTable.DefaultKey).AsText != key)
        {
            var change = new Entity(WorkCalendarTable.LogicalName, scope.Context.PrimaryEntityId) { [WorkCalendarTable.DefaultKey] = key };
            OwnWork.Do(scope, () => scope.SystemService.Update(change));
        }
    }

    private static string? OtherDefault(PluginScope scope) => WorkCalendars.Defaults(scope.SystemService)
        .Where(other => other.Id != scope.Context.PrimaryEntityId)
        .Select(NameOf)
        .FirstOrDefault();

    private static string NameOf(Entity calendar) =>
        calendar.GetAttributeValue<string>(WorkCalendarTable.Name) is { Length: > 0 } name ? name : calendar.Id.ToString("D");
}
