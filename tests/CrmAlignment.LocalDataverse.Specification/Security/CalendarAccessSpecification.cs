using CrmAlignment.LocalDataverse.Specification.Environments;
using CrmAlignment.LocalDataverse.Specification.Framework;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.Security;

/// <summary>
/// Privileges of calendars, by the business unit of the calendar:
/// https://learn.microsoft.com/previous-versions/dynamicscrm-2015/developers-guide/gg334775(v=crm.7).
/// </summary>
[Capability("Security", "Calendars")]
public abstract class CalendarAccessSpecification<TEnvironment>(TEnvironment environment) : SecuritySpecification<TEnvironment>(environment)
    where TEnvironment : SpecificationEnvironment
{
    [SkippableFact]
    public void Calendar_and_its_rules_are_reached_by_who_reaches_its_business_unit()
    {
        var unit = Cast.Unit("Calendars");
        var user = Cast.User(unit);
        EntityReference own = Calendar(unit), foreign = Calendar(null);
        Assert.False(Passes(() => Rules(user, own)));

        Cast.Grant(user, ("prvReadCalendar", PrivilegeDepth.Local));

        Assert.Equal(1, Rules(user, own));
        Assert.False(Passes(() => Rules(user, foreign)));
        Assert.Single(As(user).RetrieveMultiple(Linked()).Entities);
        Assert.False(Passes(() => Empty(user, own)));

        Cast.Grant(user, ("prvWriteCalendar", PrivilegeDepth.Local));

        Assert.True(Passes(() => Empty(user, own)));
        Assert.Equal(0, Rules(user, own));
        Assert.False(Passes(() => Empty(user, foreign)));
        Assert.False(Passes(() => As(user).Delete("calendar", own.Id)));
    }

    [SkippableFact]
    public void Calendars_go_with_their_business_unit()
    {
        var unit = Cast.Unit("Leaving");
        var calendar = Calendar(unit);
        Service.Update(new Entity("businessunit", unit) { ["isdisabled"] = true });

        Service.Delete("businessunit", unit);

        Fault(() => Read("calendar", calendar.Id));
    }

    private EntityReference Calendar(System.Guid? unit)
    {
        var calendar = Row("calendar", ("name", "Calendar"), ("calendarrules", new EntityCollection([new Entity("calendarrule") { ["rank"] = 0, ["name"] = "Access" }])));
        if (unit is { } id)
        {
            calendar["businessunitid"] = new EntityReference("businessunit", id);
        }

        return new EntityReference("calendar", Service.Create(calendar));
    }

    private static QueryExpression Linked()
    {
        var query = new QueryExpression("calendar");
        query.AddLink("calendarrule", "calendarid", "calendarid").LinkCriteria.AddCondition("name", ConditionOperator.Equal, "Access");
        return query;
    }

    private int Rules(EntityReference user, EntityReference calendar) =>
        As(user).Retrieve("calendar", calendar.Id, new ColumnSet("calendarrules")).GetAttributeValue<EntityCollection>("calendarrules").Entities.Count;

    private void Empty(EntityReference user, EntityReference calendar) =>
        As(user).Update(new Entity("calendar", calendar.Id) { ["calendarrules"] = new EntityCollection() });
}

public sealed class CalendarAccessInMemory(InMemoryEnvironment environment) : CalendarAccessSpecification<InMemoryEnvironment>(environment);

public sealed class CalendarAccessOnFile(FileEnvironment environment) : CalendarAccessSpecification<FileEnvironment>(environment);

public sealed class CalendarAccessLive(LiveEnvironment environment) : CalendarAccessSpecification<LiveEnvironment>(environment);

public sealed class CalendarAccessOverHttp(OverHttpEnvironment environment) : CalendarAccessSpecification<OverHttpEnvironment>(environment);
