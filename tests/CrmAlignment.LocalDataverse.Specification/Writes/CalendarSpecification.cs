using System;
using System.Linq;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Specification.Environments;
using CrmAlignment.LocalDataverse.Specification.Framework;
using CrmAlignment.LocalDataverse.Specification.Plugins;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.Writes;

/// <summary>
/// https://learn.microsoft.com/power-apps/developer/data-platform/calendar-entities,
/// https://learn.microsoft.com/power-apps/developer/data-platform/types-calendars,
/// https://learn.microsoft.com/power-apps/developer/data-platform/reference/entities/calendar and
/// https://learn.microsoft.com/previous-versions/dynamicscrm-2015/developers-guide/gg327912(v=crm.7).
/// </summary>
[Capability("Writes", "Calendars and their rules")]
public abstract class CalendarSpecification<TEnvironment>(TEnvironment environment) : PluginSpecification<TEnvironment>(environment)
    where TEnvironment : SpecificationEnvironment
{
    [Fact]
    public void Rules_are_created_and_read_with_their_calendar_by_rank()
    {
        var id = Calendar(Rule("Late", 1, ("duration", 60)), Rule("Early", 0, ("pattern", "FREQ=DAILY;INTERVAL=1;COUNT=1"), ("timecode", 2), ("subcode", 5)));

        var rules = RulesOf(Read("calendar", id));

        Assert.Equal(["Early", "Late"], rules.Select(rule => rule["name"]));
        var early = rules[0];
        Assert.Equal(("FREQ=DAILY;INTERVAL=1;COUNT=1", 2, 5, false), (early["pattern"], early["timecode"], early["subcode"], early["issimple"]));
        Assert.Equal((id, early.Id), (early.GetAttributeValue<EntityReference>("calendarid").Id, early["calendarruleid"]));
        Assert.Equal(Read("calendar", id).GetAttributeValue<EntityReference>("businessunitid").Id, early["businessunitid"]);
        Assert.True(early.Contains("createdon") && early.Contains("createdby"));
    }

    [Fact]
    public void New_calendar_is_a_default_one_of_the_callers_business_unit_without_rules()
    {
        var calendar = Read("calendar", Create("calendar", ("name", "Plain")));

        Assert.Equal((0, false), (calendar.GetAttributeValue<OptionSetValue>("type").Value, calendar["isshared"]));
        Assert.True(calendar.Contains("businessunitid") && calendar.Contains("organizationid"));
        Assert.Empty(RulesOf(calendar));
        Assert.Equal("calendarrule", calendar.GetAttributeValue<EntityCollection>("calendarrules").EntityName);
    }

    [Fact]
    public void List_of_an_update_replaces_the_rules_and_keeps_those_that_it_has_by_their_id()
    {
        var id = Calendar(Rule("Stays", 0), Rule("Goes", 1));
        var calendar = Read("calendar", id, "calendarrules");
        var before = RulesOf(calendar);
        var list = calendar.GetAttributeValue<EntityCollection>("calendarrules");
        list.Entities.RemoveAt(1);
        list.Entities[0]["name"] = "Renamed";
        list.Entities.Add(Rule("Comes", 2));

        Service.Update(new Entity("calendar", id) { ["calendarrules"] = list });

        var after = RulesOf(Read("calendar", id));
        Assert.Equal(["Renamed", "Comes"], after.Select(rule => rule["name"]));
        Assert.Equal((before[0].Id, before[0]["createdon"]), (after[0].Id, after[0]["createdon"]));
        Service.Update(new Entity("calendar", id) { ["name"] = "Other" });
        Assert.Equal(2, RulesOf(Read("calendar", id)).Length);
        Service.Update(new Entity("calendar", id) { ["calendarrules"] = null });
        Assert.Empty(RulesOf(Read("calendar", id)));
    }

    [Fact]
    public void Queries_of_calendars_have_the_rules_when_they_ask_for_the_column_or_all()
    {
        var id = Calendar(Rule("Only", 0));

        Entity[] With(ColumnSet columns)
        {
            var query = new QueryExpression("calendar") { ColumnSet = columns };
            query.Criteria.AddCondition("calendarid", ConditionOperator.Equal, id);
            return [.. Service.RetrieveMultiple(query).Entities];
        }

        Assert.Equal("Only", RulesOf(Assert.Single(With(new ColumnSet(true))))[0]["name"]);
        Assert.Equal("Only", RulesOf(Assert.Single(With(new ColumnSet("calendarrules"))))[0]["name"]);
        Assert.False(Assert.Single(With(new ColumnSet("name"))).Contains("calendarrules"));
        var found = Fetch($"""
            <fetch><entity name="calendar"><filter><condition attribute="calendarid" operator="eq" value="{id}" /></filter>
            <link-entity name="calendarrule" from="calendarid" to="calendarid" alias="r"><attribute name="name" /></link-entity></entity></fetch>
            """);
        Assert.Equal("Only", Assert.Single(found.Entities).GetAttributeValue<AliasedValue>("r.name").Value);
    }

    [Fact]
    public void No_message_of_rows_operates_on_rules()
    {
        var id = Calendar(Rule("Only", 0));
        var rule = RulesOf(Read("calendar", id))[0];

        (string Message, Action Request)[] requests =
        [
            ("Create", () => Service.Create(Rule("More", 1, ("calendarid", new EntityReference("calendar", id))))),
            ("Update", () => Service.Update(new Entity("calendarrule", rule.Id) { ["name"] = "x" })),
            ("Delete", () => Service.Delete("calendarrule", rule.Id)),
            ("Retrieve", () => Read("calendarrule", rule.Id)),
            ("RetrieveMultiple", () => Service.RetrieveMultiple(new QueryExpression("calendarrule"))),
        ];

        Assert.All(requests, item =>
        {
            var fault = Fault(item.Request);
            Assert.Equal(DataverseErrorCode.MessageNotOfTable, fault.ErrorCode);
            Assert.StartsWith($"The '{item.Message}' method does not support entities of type 'calendarrule'.", fault.Message, StringComparison.Ordinal);
        });
        Assert.Equal(rule.Id, Assert.Single(RulesOf(Read("calendar", id))).Id);
    }

    [Fact]
    public void Root_rule_leads_to_an_inner_calendar_and_loses_it_when_that_goes()
    {
        var inner = Create("calendar", ("type", new OptionSetValue(-1)), ("calendarrules", Rules(Rule("Leaf", 0, ("offset", 480), ("duration", 540)))));
        var outer = Calendar(Rule("Root", 0, ("innercalendarid", new EntityReference("calendar", inner))));
        Assert.Equal(inner, RulesOf(Read("calendar", outer))[0].GetAttributeValue<EntityReference>("innercalendarid").Id);

        Service.Delete("calendar", inner);

        Assert.False(Assert.Single(RulesOf(Read("calendar", outer))).Contains("innercalendarid"));
    }

    [Fact]
    public void Rules_go_with_their_calendar_and_a_holiday_schedule_leaves_the_service_calendars_that_used_it()
    {
        var holidays = Create("calendar", ("type", new OptionSetValue(2)), ("name", "Holidays"), ("calendarrules", Rules(Rule("New year", 0))));
        var service = Create(
            "calendar", ("type", new OptionSetValue(1)), ("name", "Support"), ("holidayschedulecalendarid", new EntityReference("calendar", holidays)));

        Service.Delete("calendar", holidays);

        Assert.False(Read("calendar", service).Contains("holidayschedulecalendarid"));
        Assert.Empty(Fetch($"""
            <fetch><entity name="calendar"><link-entity name="calendarrule" from="calendarid" to="calendarid">
            <filter><condition attribute="calendarid" operator="eq" value="{holidays}" /></filter></link-entity></entity></fetch>
            """).Entities);
    }

    [SkippableFact]
    public void Calendar_of_a_user_cannot_be_deleted_and_that_of_business_closures_leaves_the_organization()
    {
        var local = Environment.RequireLocal("changes the organization").Organization;
        Guid id = Create("calendar", ("name", "Mine")), closures = Create("calendar", ("name", "Closures"));
        var user = Service.Create(Row("systemuser", ("lastname", "Iva"), ("domainname", $"{Guid.NewGuid():N}@example.org"), ("businessunitid", new EntityReference("businessunit", local.RootBusinessUnitId)), ("calendarid", new EntityReference("calendar", id))));
        var organization = Service.RetrieveMultiple(new QueryExpression("organization")).Entities.Single().Id;
        Service.Update(new Entity("organization", organization) { ["businessclosurecalendarid"] = closures });

        Assert.Contains("calendar_system_users", Fault(() => Service.Delete("calendar", id)).Message, StringComparison.Ordinal);
        Service.Update(new Entity("systemuser", user) { ["calendarid"] = null });
        Service.Delete("calendar", id);
        Service.Delete("calendar", closures);

        Assert.False(Read("organization", organization, "businessclosurecalendarid").Contains("businessclosurecalendarid"));
    }

    [Fact]
    public void List_that_is_not_one_of_rules_of_the_calendar_is_refused_and_changes_nothing()
    {
        Guid id = Calendar(Rule("Only", 0)), other = Calendar(Rule("Theirs", 0));
        var theirs = RulesOf(Read("calendar", other))[0];
        var twice = RulesOf(Read("calendar", id))[0];

        string Refused(object? value) => Fault(() => Service.Update(new Entity("calendar", id) { ["calendarrules"] = value })).Message;

        Assert.Contains("EntityCollection", Refused("x"), StringComparison.Ordinal);
        Assert.Equal("The column 'calendarrules' of 'calendar' takes rows of calendarrule, not of 'calendar'.", Refused(Rules(new Entity("calendar"))));
        Assert.Equal($"The rule {theirs.Id} belongs to the calendar {other}, not to {id}.", Refused(Rules(theirs)));
        Assert.Equal($"The rule {twice.Id} stands twice in the list of rules of a calendar.", Refused(Rules(twice, twice)));
        Assert.Contains("rank", Refused(Rules(new Entity("calendarrule") { ["name"] = "no rank" })), StringComparison.Ordinal);
        Assert.Contains("nosuch", Refused(Rules(Rule("x", 0, ("nosuch", 1)))), StringComparison.Ordinal);
        Assert.Equal("Only", Assert.Single(RulesOf(Read("calendar", id)))["name"]);
        Assert.Equal("Theirs", Assert.Single(RulesOf(Read("calendar", other)))["name"]);
    }

    [Fact]
    public void Expanding_a_calendar_is_refused_by_name()
    {
        var request = new OrganizationRequest("ExpandCalendar") { ["CalendarId"] = Guid.NewGuid() };

        Environment.RequireLocal("the platform has it");
        Assert.Contains("ExpandCalendar", Fault(() => Service.Execute(request)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_of_rules_is_one_event_of_their_calendar()
    {
        Plugins.Step("Update", "calendar", 40, "note {Message}");
        var id = Calendar(Rule("Only", 0));

        Service.Update(new Entity("calendar", id) { ["calendarrules"] = Rules(Rule("A", 0), Rule("B", 1)) });

        Assert.Single(Plugins.Notes);
    }

    private static Entity Rule(string name, int rank, params (string Column, object? Value)[] values) =>
        Row("calendarrule", [("name", name), ("rank", rank), ("starttime", new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc)), .. values]);

    private static EntityCollection Rules(params Entity[] rules) => new([.. rules]) { EntityName = "calendarrule" };

    private static Entity[] RulesOf(Entity calendar) => [.. calendar.GetAttributeValue<EntityCollection>("calendarrules").Entities];

    private Guid Calendar(params Entity[] rules) => Create("calendar", ("name", "Calendar"), ("calendarrules", Rules(rules)));
}

public sealed class CalendarInMemory(InMemoryEnvironment environment) : CalendarSpecification<InMemoryEnvironment>(environment);

public sealed class CalendarOnFile(FileEnvironment environment) : CalendarSpecification<FileEnvironment>(environment);

public sealed class CalendarLive(LiveEnvironment environment) : CalendarSpecification<LiveEnvironment>(environment);

public sealed class CalendarOverHttp(OverHttpEnvironment environment) : CalendarSpecification<OverHttpEnvironment>(environment);
