using CrmAlignment.WebApi.Model;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.WebApi.Queries;

/// <summary>
/// Rules of a calendar, which are rows of the collection calendar_calendar_rules here, and travel in the column calendarrules of their calendar
/// with the messages of the organization service: no message is for them alone.
/// https://learn.microsoft.com/power-apps/developer/data-platform/calendar-entities
/// </summary>
internal static class RuleRows
{
    private const string Calendar = "calendar";
    private const string Rule = "calendarrule";
    private const string Rules = "calendarrules";
    private const string CalendarOfRule = "calendarid";

    /// <summary>Whether a navigation property leads from a calendar to its rules.</summary>
    public static bool IsRules(NavigationModel navigation) => navigation is { IsCollection: true, TargetTable: Rule }
        && navigation.Relationship is LocalDataverse.Metadata.OneToManyRelationship { ReferencedTable: Calendar, ReferencingColumn: CalendarOfRule };

    /// <summary>The query of calendars with their rules.</summary>
    public static QueryExpression Query(object[] calendars)
    {
        var query = new QueryExpression(Calendar) { ColumnSet = new ColumnSet(Rules) };
        query.Criteria.AddCondition(CalendarOfRule, ConditionOperator.In, calendars);
        return query;
    }

    /// <summary>The rules that came with a calendar.</summary>
    public static DataCollection<Entity> Of(Entity calendar) => (calendar.GetAttributeValue<EntityCollection>(Rules) ?? new EntityCollection()).Entities;

    /// <summary>Puts a rule into the list of its calendar.</summary>
    /// <returns>False when the row is no rule of this calendar.</returns>
    public static bool Take(NavigationModel navigation, Entity row, Entity rule)
    {
        if (!IsRules(navigation))
        {
            return false;
        }

        Begin(navigation, row);
        row.GetAttributeValue<EntityCollection>(Rules).Entities.Add(rule);
        return true;
    }

    /// <summary>Begins the list of a calendar whose body names it: one without rules empties it.</summary>
    public static void Begin(NavigationModel navigation, Entity row)
    {
        if (IsRules(navigation) && !row.Contains(Rules))
        {
            row[Rules] = new EntityCollection { EntityName = Rule };
        }
    }
}
