using System;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;
using Xunit;

namespace CrmAlignment.LocalDataverse.Tests.Metadata;

public sealed class MetadataMessageTests : IDisposable
{
    private readonly LocalOrganization _organization = LocalOrganization.Open();

    private IOrganizationService Service => _organization.AdminService;

    public void Dispose() => _organization.Dispose();

    [Fact]
    public void UpdateEntity_refuses_by_name_what_it_does_not_support()
    {
        var fault = Assert.Throws<FaultException<OrganizationServiceFault>>(() => Service.Execute(new UpdateEntityRequest
        {
            Entity = new EntityMetadata { LogicalName = "lead", DisplayName = new Label("Prospect", 1033) },
        }));
        Assert.Contains("UpdateEntity changing DisplayName", fault.Detail.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void RetrieveEntity_describes_columns_choices_and_relationships()
    {
        var response = (RetrieveEntityResponse)Service.Execute(new RetrieveEntityRequest { LogicalName = "lead", EntityFilters = EntityFilters.All });
        var lead = response.EntityMetadata;
        Assert.Equal((4, "leadid", "fullname"), (lead.ObjectTypeCode, lead.PrimaryIdAttribute, lead.PrimaryNameAttribute));
        Assert.Contains(lead.Attributes, column => column is MoneyAttributeMetadata { LogicalName: "estimatedamount", IsPrimaryId: false });
        var state = Assert.IsType<StateAttributeMetadata>(Array.Find(lead.Attributes, column => column.LogicalName == "statecode"));
        Assert.Equal("Open", state.OptionSet.Options[0].Label.UserLocalizedLabel.Label);
        Assert.NotEmpty(lead.ManyToOneRelationships);
        var all = (RetrieveAllEntitiesResponse)Service.Execute(new RetrieveAllEntitiesRequest { EntityFilters = EntityFilters.Attributes });
        Assert.Contains(all.EntityMetadata, table => table.LogicalName == "opportunity");
        var column = (RetrieveAttributeResponse)Service.Execute(new RetrieveAttributeRequest { EntityLogicalName = "lead", LogicalName = "ownerid" });
        Assert.Equal(AttributeTypeCode.Owner, column.AttributeMetadata.AttributeType);
    }
}
