using System.Linq;
using CrmAlignment.Cli.Dataverse;
using CrmAlignment.Model.Tables;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Cli.Installation.Checks;

/// <summary>There is a default work calendar: without one no lead can be offered.</summary>
internal sealed class CalendarCheck : ICheck
{
    /// <inheritdoc/>
    public string Name => "calendar";

    /// <inheritdoc/>
    public CheckFinding Look(Examination examination)
    {
        var query = new QueryExpression(WorkCalendarTable.LogicalName) { ColumnSet = new ColumnSet(WorkCalendarTable.Name) };
        query.Criteria.AddCondition(WorkCalendarTable.IsDefault, ConditionOperator.Equal, true);
        query.Criteria.AddCondition("statecode", ConditionOperator.Equal, 0);
        var names = AllRows.Of(examination.Service, query).Select(row => row.GetAttributeValue<string>(WorkCalendarTable.Name)).ToList();
        return names.Count switch
        {
            0 => new CheckFinding(CheckLevel.Warning, "There is no default work calendar, so no lead can be offered (CRMA3005).", "Create one, or mark one as default, for instance by crma setup."),
            1 => CheckFinding.Ok($"{names[0]} is the default work calendar."),
            _ => CheckFinding.Of(CheckLevel.Warning, "Several default work calendars, of which the one with the least id counts", names, "Leave the mark Default on one of them."),
        };
    }
}
