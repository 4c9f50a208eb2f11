using System;
using CrmAlignment.Domain.Opportunities;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Tables;
using Xunit;

namespace CrmAlignment.Domain.Tests.Opportunities;

public sealed class OpportunityGateTests
{
    private static readonly Guid Lead = new("50000000-0000-0000-0000-000000000001");
    private static readonly Guid Other = new("50000000-0000-0000-0000-000000000002");

    [Fact]
    public void Lead_is_asked_when_the_opportunity_is_created_for_it()
    {
        Assert.Equal(Lead, OpportunityGate.LeadOf(Of(Lead), stored: null));
        Assert.Null(OpportunityGate.LeadOf(new RecordSnapshot(), stored: null));
    }

    [Fact]
    public void Lead_is_asked_when_the_opportunity_gets_it()
    {
        Assert.Equal(Other, OpportunityGate.LeadOf(Of(Other), Of(Lead)));
        Assert.Null(OpportunityGate.LeadOf(Of(Lead), Of(Lead)));
        Assert.Null(OpportunityGate.LeadOf(Of(null), Of(Lead)));
    }

    [Theory]
    [InlineData(OpportunityTable.StateCode, 1, 0, true)]
    [InlineData(OpportunityTable.StatusCode, 3, 0, true)]
    [InlineData(OpportunityTable.StateCode, 1, 1, false)]
    [InlineData(OpportunityTable.StateCode, 2, 0, false)]
    [InlineData(OpportunityTable.StateCode, 0, 1, false)]
    public void Lead_is_asked_when_the_opportunity_is_won_for_it(string column, int value, int before, bool isAsked)
    {
        var change = new RecordSnapshot().Set(column, RecordValue.Choice(value));
        var stored = Of(Lead).Set(OpportunityTable.StateCode, RecordValue.Choice(before));

        Assert.Equal(isAsked ? Lead : null, OpportunityGate.LeadOf(change, stored));
    }

    private static RecordSnapshot Of(Guid? lead) => new RecordSnapshot().Set(
        OpportunityTable.OriginatingLeadId, RecordValue.Lookup(LeadTable.LogicalName, lead));
}
