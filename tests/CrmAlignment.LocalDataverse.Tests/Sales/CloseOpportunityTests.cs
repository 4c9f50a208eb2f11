using System;
using System.ServiceModel;
using CrmAlignment.LocalDataverse.Tests.Solutions;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.LocalDataverse.Tests.Sales;

public sealed class CloseOpportunityTests : IDisposable
{
    private readonly LocalOrganization _organization = LocalOrganization.Open();

    private IOrganizationService Service => _organization.AdminService;

    public void Dispose() => _organization.Dispose();

    [Fact]
    public void WinOpportunity_takes_actual_revenue_and_end_from_the_activity()
    {
        var id = Opportunity(900m);
        Win(id, new Entity("opportunityclose") { ["actualrevenue"] = new Money(1000m), ["actualend"] = new DateTime(2026, 2, 3, 10, 0, 0, DateTimeKind.Utc) });

        var row = Get(id);
        Assert.Equal((1, 3), (row.GetAttributeValue<OptionSetValue>("statecode").Value, row.GetAttributeValue<OptionSetValue>("statuscode").Value));
        Assert.Equal(1000m, row.GetAttributeValue<Money>("actualvalue").Value);
        Assert.Equal(new DateTime(2026, 2, 3), row.GetAttributeValue<DateTime>("actualclosedate").Date);
        var close = Assert.Single(StoredRows.Of(_organization, "opportunityclose"));
        Assert.Equal(id, close.GetAttributeValue<EntityReference>("opportunityid").Id);
    }

    [Fact]
    public void WinOpportunity_defaults_actual_value_to_the_estimate()
    {
        var id = Opportunity(900m);
        Win(id, new Entity("opportunityclose"));
        Assert.Equal(900m, Get(id).GetAttributeValue<Money>("actualvalue").Value);
    }

    [Fact]
    public void LoseOpportunity_closes_as_lost_with_the_reason_asked_for()
    {
        var id = Opportunity(900m);
        Service.Execute(new LoseOpportunityRequest { OpportunityClose = new Entity("opportunityclose") { ["opportunityid"] = new EntityReference("opportunity", id) }, Status = new OptionSetValue(5) });
        var row = Get(id);
        Assert.Equal((2, 5), (row.GetAttributeValue<OptionSetValue>("statecode").Value, row.GetAttributeValue<OptionSetValue>("statuscode").Value));
        Assert.False(row.Contains("actualvalue"));
    }

    [Fact]
    public void WinOpportunity_refuses_a_closed_opportunity_until_it_is_reopened()
    {
        var id = Opportunity(900m);
        Win(id, new Entity("opportunityclose"));
        var fault = Assert.Throws<FaultException<OrganizationServiceFault>>(() => Win(id, new Entity("opportunityclose")));
        Assert.Equal($"The opportunity {id} is already closed as won. Reopen it before closing it again.", fault.Detail.Message);

        Service.Update(new Entity("opportunity", id) { ["statecode"] = new OptionSetValue(0), ["statuscode"] = new OptionSetValue(1) });
        Win(id, new Entity("opportunityclose"));
        Assert.Equal(1, Get(id).GetAttributeValue<OptionSetValue>("statecode").Value);
    }

    private Guid Opportunity(decimal estimate) => Service.Create(new Entity("opportunity") { ["name"] = "Pumps", ["estimatedvalue"] = new Money(estimate) });

    private void Win(Guid id, Entity close)
    {
        close["opportunityid"] = new EntityReference("opportunity", id);
        Service.Execute(new WinOpportunityRequest { OpportunityClose = close, Status = new OptionSetValue(-1) });
    }

    private Entity Get(Guid id) => Service.Retrieve("opportunity", id, new ColumnSet(true));
}
