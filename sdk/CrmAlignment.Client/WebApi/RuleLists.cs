using System;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Newtonsoft.Json.Linq;

namespace CrmAlignment.Client.WebApi;

/// <summary>
/// The rules of a calendar: a column of the organization service, and a collection of the Web API.
/// https://learn.microsoft.com/power-apps/developer/data-platform/calendar-entities and
/// https://learn.microsoft.com/power-apps/developer/data-platform/webapi/reference/calendar
/// </summary>
internal static class RuleLists
{
    /// <summary>The table of rules.</summary>
    public const string Table = "calendarrule";

    /// <summary>Name of the collection of a calendar's rules.</summary>
    public const string Collection = "calendar_calendar_rules";

    /// <summary>Whether a column is such a list.</summary>
    public static bool Is(WebColumn column) => column.Type == "CalendarRulesType";

    /// <summary>The list that came with a calendar; one without rules is empty.</summary>
    /// <param name="calendar">The calendar as it came.</param>
    /// <param name="read">Reads a rule.</param>
    public static EntityCollection Read(JObject calendar, Func<JObject, Entity> read) =>
        new((calendar[Collection] as JArray ?? []).OfType<JObject>().Select(read).ToList()) { EntityName = Table };
}
