using System;
using System.Collections.Generic;
using CrmAlignment.Client.Leads;
using CrmAlignment.Model.Choices;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Xunit;

namespace CrmAlignment.Client.Tests;

public sealed class UpsertLeadTests
{
    private static readonly Guid Lead = new("5f1e0c1e-7a57-4dd8-9c39-9e4b1b8f7d01");

    [Fact]
    public void UpsertLead_sends_one_upsert_by_external_key_with_the_columns_that_are_known()
    {
        var service = Answering(created: true);

        var result = new AlignmentClient(service).UpsertLead(new LeadImport("olist-1")
        {
            LastName = "Silva",
            EstimatedAmount = 1200.5m,
            SourcedBy = SourcedBy.Marketing,
            OtherColumns = new Dictionary<string, object> { ["budgetamount"] = new Money(10) },
        });

        Assert.Equal(new UpsertedLead(Lead, Created: true), result);
        var target = Assert.IsType<UpsertRequest>(Assert.Single(service.Requests)).Target;
        Assert.Equal("olist-1", target.KeyAttributes["crma_externalkey"]);
        Assert.Equal(["budgetamount", "crma_sourcedby", "estimatedamount", "lastname"], Sorted(target.Attributes.Keys));
        Assert.Equal(new Money(1200.5m), target["estimatedamount"]);
        Assert.Equal(new OptionSetValue((int)SourcedBy.Marketing), target["crma_sourcedby"]);
    }

    [Fact]
    public void UpsertLead_says_that_the_lead_existed_when_it_was_updated()
    {
        Assert.False(new AlignmentClient(Answering(created: false)).UpsertLead(new LeadImport("olist-1")).Created);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void UpsertLead_refuses_a_lead_when_its_external_key_is_empty(string key)
    {
        var service = ScriptedService.Answering();

        Assert.Throws<ArgumentException>(() => new AlignmentClient(service).UpsertLead(new LeadImport(key)));

        Assert.Empty(service.Requests);
    }

    private static ScriptedService Answering(bool created) => ScriptedService.Answering(() =>
    {
        var response = new UpsertResponse();
        response.Results["RecordCreated"] = created;
        response.Results["Target"] = new EntityReference("lead", Lead);
        return response;
    });

    private static List<string> Sorted(IEnumerable<string> values)
    {
        var sorted = new List<string>(values);
        sorted.Sort(StringComparer.Ordinal);
        return sorted;
    }
}
