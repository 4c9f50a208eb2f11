using System;
using System.Linq;
using CrmAlignment.Client;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Plugins;

/// <summary>Nothing becomes active but what both sides signed, whichever way a set or a criterion was changed.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed class SignedContentTests : IDisposable
{
    private const string Relationship = "crma_criterion_criteriasetid";

    private readonly Funnel _funnel = new();

    public void Dispose() => _funnel.Dispose();

    [Theory]
    [InlineData("Update", "- Budget is known, Value: 10000 -> 1")]
    [InlineData("UpdateMultiple", "- Budget is known, Value: 10000 -> 1")]
    [InlineData("Upsert", "- Budget is known, Value: 10000 -> 1")]
    [InlineData("SetState", "- Budget is known: taken out")]
    [InlineData("Update of the state", "- Budget is known: taken out")]
    [InlineData("Delete", "- Budget is known: taken out")]
    [InlineData("Create", "- Anything: added")]
    [InlineData("Associate", "- Budget is known: added")]
    [InlineData("Disassociate", "- Budget is known: taken out")]
    [InlineData("Update of the set", "- Enforcement: Enforce -> Off")]
    public void Changed_content_is_never_activated(string path, string change)
    {
        var set = Signed();

        // By whoever may change it: the signatures are gone.
        _funnel.Administrator.Execute(Request(path, set));
        Assert.Null(Read(set).GetAttributeValue<EntityReference>(CriteriaSetTable.SalesAgreedBy));
        Assert.Contains("CRMA2008", Activation(set), StringComparison.Ordinal);

        // Around every plug-in, where nobody takes the signatures away.
        var second = Signed("C2");
        _funnel.Bypass(Request(path, second));
        var refusal = Activation(second);
        Assert.Contains(
            "CRMA2017: The criteria set B2B leads, version 1, is not what Maria Test signed for marketing on ", refusal, StringComparison.Ordinal);
        Assert.Contains("is not what Samuel Test signed for sales on ", refusal, StringComparison.Ordinal);
        Assert.Contains(change, refusal, StringComparison.Ordinal);

        // Both sign what there is now.
        _funnel.Sign(second);
        if (_funnel.Rows(CriterionTable.LogicalName, CriterionTable.CriteriaSetId, second).Any(IsActive))
        {
            _funnel.AdministratorClient.ActivateCriteriaSet(second);
        }
    }

    [Fact]
    public void Signature_stays_when_the_content_does()
    {
        var set = Signed();

        _funnel.Administrator.Execute(new AssignRequest { Target = Reference(set), Assignee = new EntityReference("systemuser", _funnel.AdministratorUser) });
        _funnel.Administrator.Update(new Entity(CriteriaSetTable.LogicalName, set) { [CriteriaSetTable.Name] = "B2B leads, renamed" });

        _funnel.AdministratorClient.ActivateCriteriaSet(set);
    }

    [Fact]
    public void Signatures_of_an_earlier_version_must_be_given_again()
    {
        var set = Signed();
        _funnel.Bypass(new UpdateRequest
        {
            Target = new Entity(CriteriaSetTable.LogicalName, set) { [CriteriaSetTable.MarketingSigned] = null, [CriteriaSetTable.SalesSigned] = null },
        });

        Assert.Contains("CRMA2018: Maria Test signed for marketing in an earlier version", Activation(set), StringComparison.Ordinal);

        _funnel.Sign(set);
        _funnel.AdministratorClient.ActivateCriteriaSet(set);
    }

    [Fact]
    public void Sides_that_sign_different_content_have_not_agreed()
    {
        var set = _funnel.Draft();
        _funnel.MarketingClient.AgreeCriteriaSet(set, AgreementSide.Marketing);
        _funnel.Bypass(Request("Update", set));

        Assert.False(_funnel.SalesClient.AgreeCriteriaSet(set, AgreementSide.Sales).FullyAgreed);

        Assert.Contains("is not what Maria Test signed for marketing", Activation(set), StringComparison.Ordinal);
        Assert.True(_funnel.MarketingClient.AgreeCriteriaSet(set, AgreementSide.Marketing).FullyAgreed);
    }

    [Theory]
    [InlineData(CriteriaSetTable.MarketingSigned)]
    [InlineData(CriteriaSetTable.SalesSigned)]
    public void Signed_content_cannot_be_written_by_hand(string column)
    {
        var set = Signed();

        Assert.StartsWith(
            "CRMA2015: The column " + column,
            Refusal.Of(() => _funnel.Admin.Update(new Entity(CriteriaSetTable.LogicalName, set) { [column] = "[{}]" })),
            StringComparison.Ordinal);
    }

    private Guid Signed(string code = "B2B")
    {
        var set = _funnel.Draft(code: code);
        _funnel.Sign(set);
        return set;
    }

    private OrganizationRequest Request(string path, Guid set)
    {
        var criterion = _funnel.Rows(CriterionTable.LogicalName, CriterionTable.CriteriaSetId, set).Single().Id;
        var change = new Entity(CriterionTable.LogicalName, criterion) { [CriterionTable.Value] = "1" };
        var target = new EntityReference(CriterionTable.LogicalName, criterion);
        return path switch
        {
            "Update" => new UpdateRequest { Target = change },
            "UpdateMultiple" => new UpdateMultipleRequest
            {
                Targets = new EntityCollection([change]) { EntityName = CriterionTable.LogicalName },
            },
            "Upsert" => new UpsertRequest { Target = change },
            "SetState" => new SetStateRequest { EntityMoniker = target, State = new OptionSetValue(1), Status = new OptionSetValue(2) },
            "Update of the state" => new UpdateRequest
            {
                Target = new Entity(CriterionTable.LogicalName, criterion) { ["statecode"] = new OptionSetValue(1), ["statuscode"] = new OptionSetValue(2) },
            },
            "Delete" => new DeleteRequest { Target = target },
            "Create" => new CreateRequest
            {
                Target = Funnel.Criterion(set, "Anything", "companyname", CriterionValueType.Text, CriterionOperator.ContainsData, null),
            },
            "Associate" => new AssociateRequest
            {
                Target = Reference(set),
                Relationship = new Relationship(Relationship),
                RelatedEntities = [OfAnother()],
            },
            "Disassociate" => new DisassociateRequest { Target = Reference(set), Relationship = new Relationship(Relationship), RelatedEntities = [target] },
            _ => new UpdateRequest
            {
                Target = new Entity(CriteriaSetTable.LogicalName, set) { [CriteriaSetTable.Enforcement] = new OptionSetValue((int)Enforcement.Off) },
            },
        };
    }

    // Budget is known, of a draft of its own: the name is the same, so the set has it twice.
    private EntityReference OfAnother() => _funnel.Rows(
        CriterionTable.LogicalName, CriterionTable.CriteriaSetId, _funnel.Draft(code: Guid.NewGuid().ToString("N"))).Single().ToEntityReference();

    private string Activation(Guid set) => Assert.Throws<AlignmentException>(() => _funnel.AdministratorClient.ActivateCriteriaSet(set)).Message;

    private static bool IsActive(Entity criterion) => criterion.GetAttributeValue<OptionSetValue>("statecode").Value == 0;

    private static EntityReference Reference(Guid set) => new(CriteriaSetTable.LogicalName, set);

    private Entity Read(Guid set) => _funnel.Admin.Retrieve(CriteriaSetTable.LogicalName, set, new ColumnSet(true));
}
