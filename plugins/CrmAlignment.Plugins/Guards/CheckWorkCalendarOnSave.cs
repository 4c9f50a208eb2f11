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

/// <summary>Refuses a work calendar that nobody could read when an offer needs it, and a second default one.</summary>
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
    WorkCalendarTable.Monday,
    WorkCalendarTable.Tuesday,
    WorkCalendarTable.Wednesday,
    WorkCalendarTable.Thursday,
    WorkCalendarTable.Friday,
    WorkCalendarTable.Saturday,
    WorkCalendarTable.Sunday)]
public sealed class CheckWorkCalendarOnSave : AlignmentPlugin
{
    private static readonly string[] Checked = DeclaredColumns.Of(typeof(CheckWorkCalendarOnSave), typeof(SavedRow));

    private protected override void Run(PluginScope scope)
    {
        if (!SavedRow.IsTouched(scope, Checked) || SavedRow.Of(scope) is not { } calendar)
        {
            return;
        }

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

    private static string? OtherDefault(PluginScope scope) => WorkCalendars.Defaults(scope.SystemService)
        .Where(other => other.Id != scope.Context.PrimaryEntityId)
        .Select(NameOf)
        .FirstOrDefault();

    private static string NameOf(Entity calendar) =>
        calendar.GetAttributeValue<string>(WorkCalendarTable.Name) is { Length: > 0 } name ? name : calendar.Id.ToString("D");
}
