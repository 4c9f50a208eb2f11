using System;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.LocalDataverse.Tests.Fuzz;

[Trait(Category.Name, Category.Slow)]
public sealed class EntityFuzzTests : IDisposable
{
    private static readonly string[] Tables = ["lead", "account", "opportunity", "campaign", "systemuser", "businessunit", "queueitem", "team", "task", "invoice"];

    private readonly FuzzOrganization _organization = new();

    public void Dispose() => _organization.Dispose();

    [Fact]
    public void Refused_creates_leave_nothing_and_answered_ones_can_be_read()
    {
        var answered = 0;
        for (var seed = 0; seed < 3000; seed++)
        {
            var random = new Random(seed);
            var table = _organization.Local.Catalog.Table(Tables[random.Next(Tables.Length)]);
            var entity = new Entity(table.LogicalName);
            for (var count = random.Next(1, 4); count > 0; count--)
            {
                entity[table.Columns[random.Next(table.Columns.Length)].LogicalName] = RandomValues.Any(random);
            }

            var before = seed % 50 == 0 ? _organization.Rows() : null;
            var id = Guid.Empty;
            if (FuzzOrganization.Send(seed, () => id = _organization.Service.Create(entity)))
            {
                answered++;
                Assert.True(FuzzOrganization.Send(seed, () => _organization.Service.Retrieve(table.LogicalName, id, new ColumnSet(true))));
            }
            else if (before is not null)
            {
                Assert.Equal(before, _organization.Rows());
            }
        }

        Assert.InRange(answered, 50, 2950);
    }

    [Fact]
    public void Refused_updates_change_nothing()
    {
        var columns = _organization.Local.Catalog.Table("lead").Columns;
        for (var seed = 0; seed < 3000; seed++)
        {
            var random = new Random(seed);
            var before = Read();
            var change = new Entity("lead", _organization.Lead)
            {
                [columns[random.Next(columns.Length)].LogicalName] = RandomValues.Any(random),
                ["subject"] = "s" + seed,
            };
            if (FuzzOrganization.Send(seed, () => _organization.Service.Update(change)))
            {
                Read();
            }
            else
            {
                Assert.Equal(before.RowVersion, Read().RowVersion);
            }
        }
    }

    [Fact]
    public void Requests_with_wrong_or_missing_parameters_are_refused()
    {
        string[] messages =
        [
            "Create", "Update", "Delete", "Retrieve", "RetrieveMultiple", "Upsert", "Assign", "SetState", "SetStateDynamicEntity", "Associate", "Disassociate", "CreateMultiple",
            "UpdateMultiple", "ExecuteMultiple", "ExecuteTransaction", "QualifyLead", "WinOpportunity", "LoseOpportunity", "AddToQueue", "PickFromQueue", "RouteTo", "GrantAccess",
            "RevokeAccess", "RetrievePrincipalAccess", "WhoAmI", "RetrieveEntity", "RetrieveAttribute", "ImportSolution", "Nonsense", "",
        ];
        string[] names = ["Target", "Query", "ColumnSet", "LeadId", "EntityMoniker", "State", "Status", "Requests", "Settings", "Relationship", "RelatedEntities", "DestinationQueueId", "OpportunityClose", "CustomizationFile", "LogicalName"];
        var before = _organization.Rows();
        for (var seed = 0; seed < 3000; seed++)
        {
            var random = new Random(seed);
            var request = new OrganizationRequest(messages[random.Next(messages.Length)]);
            for (var count = random.Next(4); count > 0; count--)
            {
                request[names[random.Next(names.Length)]] = random.Next(3) == 0 ? new Entity("lead") : RandomValues.Any(random);
            }

            if (FuzzOrganization.Send(seed, () => _organization.Service.Execute(request)))
            {
                before = _organization.Rows();
            }
            else if (seed % 10 == 0)
            {
                Assert.Equal(before, _organization.Rows());
            }
        }

        Assert.Equal(before, _organization.Rows());
    }

    [Fact]
    public void Row_that_holds_itself_is_refused()
    {
        var lead = new Entity("lead") { ["subject"] = "s", ["lastname"] = "l" };
        lead.RelatedEntities[new Relationship("lead_parent_lead")] = new EntityCollection([lead]) { EntityName = "lead" };

        Assert.False(FuzzOrganization.Send(0, () => _organization.Service.Create(lead)));
        Assert.False(FuzzOrganization.Send(0, () => _organization.Service.Execute(new ExecuteTransactionRequest { Requests = null })));
        Assert.False(FuzzOrganization.Send(0, () => _organization.Service.Create(null)));
        Assert.False(FuzzOrganization.Send(0, () => _organization.Service.Execute(null)));
    }

    private Entity Read() => _organization.Service.Retrieve("lead", _organization.Lead, new ColumnSet(true));
}
