using System;
using System.IO;
using System.Linq;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Specification.Environments;
using CrmAlignment.LocalDataverse.Specification.Framework;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.Storage;

/// <summary>What a file brings with it when it is opened again. An organization in memory is gone when it is closed.</summary>
[Capability("Storage", "Reopening a file", NeedsFile = true)]
public abstract class ReopeningSpecification<TEnvironment>(TEnvironment environment) : Specification<TEnvironment>(environment)
    where TEnvironment : LocalEnvironment
{
    [Fact]
    public void Rows_ids_and_row_versions_go_on_where_they_were()
    {
        var path = "";
        Entity before;
        Guid organizationId;
        using (var organization = Open(ref path))
        {
            var lead = organization.AdminService.Create(Row("lead", ("subject", "s"), ("lastname", "l")));
            before = organization.AdminService.Retrieve("lead", lead, new ColumnSet("subject"));
            organizationId = organization.OrganizationId;
        }

        using var again = Open(ref path);
        var after = again.AdminService.Retrieve("lead", before.Id, new ColumnSet("subject"));
        Assert.Equal((organizationId, "s", before.RowVersion), (again.OrganizationId, after["subject"], after.RowVersion));
        again.AdminService.Update(new Entity("lead", before.Id) { ["subject"] = "t" });
        var changed = again.AdminService.Retrieve("lead", before.Id, new ColumnSet("subject"));
        Assert.True(long.Parse(changed.RowVersion, null) > long.Parse(before.RowVersion, null));
    }

    [Fact]
    public void Second_opener_is_refused_until_the_first_is_closed()
    {
        var path = "";
        using (Open(ref path))
        {
            var fault = Fault(() => Open(ref path).Dispose());
            Assert.Equal(DataverseErrorCode.NotSupported, fault.ErrorCode);
            Assert.Contains("is in use by another LocalOrganization", fault.Message, StringComparison.Ordinal);
        }

        Open(ref path).Dispose();
    }

    [Fact]
    public void Options_of_the_platforms_tables_are_as_they_were_left()
    {
        var path = "";
        int status;
        using (var organization = Open(ref path))
        {
            var service = organization.AdminService;
            status = ((InsertStatusValueResponse)service.Execute(new InsertStatusValueRequest
            {
                EntityLogicalName = "lead",
                StateCode = 2,
                Label = new Label("No budget", 1033),
            })).NewOptionValue;
            service.Execute(new UpdateStateValueRequest
            {
                EntityLogicalName = "lead",
                Value = 2,
                Label = new Label("Out", 1033),
                DefaultStatusCode = status,
            });
            const string Quality = "leadqualitycode";
            service.Execute(new DeleteOptionValueRequest { EntityLogicalName = "lead", AttributeLogicalName = Quality, Value = 2 });
            service.Execute(new OrderOptionRequest { EntityLogicalName = "lead", AttributeLogicalName = Quality, Values = [3, 1] });
        }

        using var again = Open(ref path);
        Assert.Equal([3, 1], again.Catalog.Column("lead", "leadqualitycode").Choice!.Options.Select(option => option.Value));
        var lead = again.AdminService.Create(Row("lead", ("subject", "s"), ("statecode", new OptionSetValue(2))));
        var values = again.AdminService.Retrieve("lead", lead, new ColumnSet("statecode", "statuscode")).FormattedValues;
        Assert.Equal(("Out", "No budget"), (values["statecode"], values["statuscode"]));
    }

    [Fact]
    public void Columns_of_the_platform_are_as_a_solution_left_them()
    {
        var path = "";
        using (var organization = Open(ref path))
        {
            const string Format = "<Format>text</Format><MaxLength>900</MaxLength><Length>1800</Length>";
            var wider = SolutionXml.Column("Subject", "nvarchar", Format, custom: false);
            organization.ImportSolution(new MemoryStream(new SolutionZip().Extension("Lead", wider).Build()));
            Assert.Equal(900, organization.Catalog.Column("lead", "subject").MaxLength);
        }

        using var again = Open(ref path);
        Assert.Equal(900, again.Catalog.Column("lead", "subject").MaxLength);
    }

    [Fact]
    public void Definitions_of_ones_own_are_as_they_were_left()
    {
        var path = "";
        using (var organization = Open(ref path))
        {
            var service = organization.AdminService;
            service.Execute(new CreateEntityRequest
            {
                Entity = new EntityMetadata { SchemaName = "new_Visit", OwnershipType = OwnershipTypes.UserOwned },
                PrimaryAttribute = new StringAttributeMetadata("new_Name"),
                HasNotes = true,
            });
            service.Execute(new CreateOneToManyRequest
            {
                Lookup = new LookupAttributeMetadata { SchemaName = "new_LeadId" },
                OneToManyRelationship = new OneToManyRelationshipMetadata
                {
                    SchemaName = "new_lead_visit",
                    ReferencedEntity = "lead",
                    ReferencingEntity = "new_visit",
                },
            });
            service.Execute(new CreateAttributeRequest { EntityName = "lead", Attribute = new StringAttributeMetadata("new_Code") });
            service.Execute(new CreateEntityKeyRequest
            {
                EntityName = "lead",
                EntityKey = new EntityKeyMetadata { SchemaName = "new_Key", KeyAttributes = ["new_code"] },
            });
            service.Execute(new UpdateEntityRequest
            {
                Entity = new EntityMetadata { LogicalName = "lead", DisplayName = new Label("Prospect", 1033) },
                MergeLabels = true,
            });
            var lead = new EntityReference("lead", service.Create(Row("lead", ("subject", "s"), ("new_code", "a"))));
            service.Create(Row("new_visit", ("new_name", "v"), ("new_leadid", lead)));
        }

        using var again = Open(ref path);
        Assert.Equal("Prospect", again.Catalog.Table("lead").LabelFor(1033));
        var visit = again.AdminService.RetrieveMultiple(new QueryExpression("new_visit") { ColumnSet = new ColumnSet(true) }).Entities.Single();
        Assert.Equal(("v", "lead"), (visit["new_name"], visit.GetAttributeValue<EntityReference>("new_leadid").LogicalName));
        again.AdminService.Create(Row("annotation", ("subject", "n"), ("objectid", visit.ToEntityReference())));
        var fault = Fault(() => again.AdminService.Create(Row("lead", ("subject", "s"), ("new_code", "a"))));
        Assert.Equal(DataverseErrorCode.DuplicateRecordEntityKey, fault.ErrorCode);
    }

    // https://learn.microsoft.com/power-apps/developer/data-platform/use-change-tracking-synchronize-data-external-systems
    [Fact]
    public void Deletions_of_tracked_tables_are_known_for_as_long_as_tokens_last()
    {
        var path = "";
        Guid lead;
        string token;
        using (var organization = Open(ref path))
        {
            organization.AdminService.Execute(
                new UpdateEntityRequest { Entity = new EntityMetadata { LogicalName = "lead", ChangeTrackingEnabled = true } });
            lead = organization.AdminService.Create(Row("lead", ("subject", "s")));
            token = Changes(organization, null).DataToken;
            organization.AdminService.Delete("lead", lead);
        }

        using (var again = Open(ref path))
        {
            var item = Assert.IsType<RemovedOrDeletedItem>(Assert.Single(Changes(again, token).Changes));
            Assert.Equal(lead, item.RemovedItem.Id);
        }

        Environment.Time.Advance(TimeSpan.FromDays(8));
        using (var later = Open(ref path))
        {
            later.AdminService.Update(new Entity("organization", later.OrganizationId) { ["expirechangetrackingindays"] = 30 });

            // The deletion is forgotten, and a longer period does not bring it back.
            Assert.Equal(DataverseErrorCode.ExpiredVersionStamp, Fault(() => Changes(later, token)).ErrorCode);
            Assert.Empty(Changes(later, null).Changes);
        }
    }

    private static BusinessEntityChanges Changes(LocalOrganization organization, string? token) =>
        ((RetrieveEntityChangesResponse)organization.AdminService.Execute(new RetrieveEntityChangesRequest
        {
            EntityName = "lead",
            DataVersion = token,
            Columns = new ColumnSet("subject"),
            PageInfo = new PagingInfo(),
        })).EntityChanges;

    /// <summary>Opens a new file, or the one whose path is given.</summary>
    private LocalOrganization Open(ref string path)
    {
        var known = path;
        var used = path;
        var organization = Environment.OpenAnother(options =>
        {
            used = known.Length > 0 ? known : options.DatabasePath!;
            return options with { DatabasePath = used };
        });
        path = used;
        return organization;
    }
}

public sealed class ReopeningOnFile(FileEnvironment environment) : ReopeningSpecification<FileEnvironment>(environment);
