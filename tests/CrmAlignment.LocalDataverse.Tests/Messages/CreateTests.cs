using System;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.LocalDataverse.Tests.Messages;

public sealed class CreateTests : IDisposable
{
    private readonly LocalOrganization _organization = LocalOrganization.Open();

    public void Dispose() => _organization.Dispose();

    [Fact]
    public void Create_fills_the_columns_of_the_system()
    {
        var service = _organization.AdminService;
        var id = service.Create(new Entity("lead") { ["firstname"] = "Ada", ["lastname"] = "Byron", ["subject"] = "Engines" });

        var lead = service.Retrieve("lead", id, new ColumnSet(true));

        Assert.Equal("Ada Byron", lead["fullname"]);
        Assert.Equal(0, lead.GetAttributeValue<OptionSetValue>("statecode").Value);
        Assert.Equal(1, lead.GetAttributeValue<OptionSetValue>("statuscode").Value);
        Assert.Equal(_organization.SystemUserId, lead.GetAttributeValue<EntityReference>("ownerid").Id);
        Assert.Equal(_organization.RootBusinessUnitId, lead.GetAttributeValue<EntityReference>("owningbusinessunit").Id);
        Assert.NotNull(lead.RowVersion);
    }
}
