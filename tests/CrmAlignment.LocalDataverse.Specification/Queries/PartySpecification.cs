using System;
using System.Linq;
using CrmAlignment.LocalDataverse.Specification.Environments;
using CrmAlignment.LocalDataverse.Specification.Framework;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.Queries;

/// <summary>https://learn.microsoft.com/power-apps/developer/data-platform/activityparty-entity.</summary>
[Capability("Queries", "Parties of activities")]
public abstract class PartySpecification<TEnvironment> : Specification<TEnvironment>
    where TEnvironment : SpecificationEnvironment
{
    private readonly EntityReference _ada;
    private readonly Guid _call;

    protected PartySpecification(TEnvironment environment)
        : base(environment)
    {
        _ada = CreateReference("contact", ("lastname", "Ada"));
        _call = Create("phonecall", ("subject", "call"), ("to", Parties(_ada, CreateReference("contact", ("lastname", "Bob")))));
    }

    [Fact]
    public void Party_lists_are_read_as_collections_of_parties()
    {
        var call = Service.RetrieveMultiple(Calls(new ColumnSet("subject", "to", "from"))).Entities.Single();

        var to = call.GetAttributeValue<EntityCollection>("to");
        Assert.Equal(("activityparty", 2), (to.EntityName, to.Entities.Count));
        Assert.Contains(_ada.Id, to.Entities.Select(party => party.GetAttributeValue<EntityReference>("partyid").Id));
        Assert.False(call.Contains("from"));
    }

    [Fact]
    public void Party_lists_that_are_not_asked_for_are_not_read() =>
        Assert.False(Service.RetrieveMultiple(Calls(new ColumnSet("subject"))).Entities.Single().Contains("to"));

    [Fact]
    public void Activities_are_found_by_a_link_to_their_parties()
    {
        var query = Calls(new ColumnSet("subject"));
        query.AddLink("activityparty", "activityid", "activityid").LinkCriteria.AddCondition("partyid", ConditionOperator.Equal, _ada.Id);

        Assert.Equal(_call, Service.RetrieveMultiple(query).Entities.Single().Id);
    }

    [SkippableFact]
    public void Condition_on_a_party_list_is_refused_by_name()
    {
        Environment.RequireLocal("What the platform does is not documented.");
        var query = Calls(new ColumnSet("subject"));
        query.Criteria.AddCondition("to", ConditionOperator.Equal, _ada.Id);

        Assert.Contains("link activityparty", Fault(() => Service.RetrieveMultiple(query)).Message, StringComparison.Ordinal);
    }

    private QueryExpression Calls(ColumnSet columns)
    {
        var query = new QueryExpression("phonecall") { ColumnSet = columns };
        query.Criteria.AddCondition("activityid", ConditionOperator.Equal, _call);
        return query;
    }

    private static EntityCollection Parties(params EntityReference[] rows) =>
        new([.. rows.Select(row => new Entity("activityparty") { ["partyid"] = row })]);
}

public sealed class PartiesInMemory(InMemoryEnvironment environment) : PartySpecification<InMemoryEnvironment>(environment);

public sealed class PartiesOnFile(FileEnvironment environment) : PartySpecification<FileEnvironment>(environment);

public sealed class PartiesLive(LiveEnvironment environment) : PartySpecification<LiveEnvironment>(environment);

public sealed class PartiesOverHttp(OverHttpEnvironment environment) : PartySpecification<OverHttpEnvironment>(environment);
