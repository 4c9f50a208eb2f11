using System;
using CrmAlignment.Client;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Plugins;

/// <summary>The glossary: what both sides signed is in force, and nothing else.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed class TermTests : IDisposable
{
    private readonly Funnel _funnel = new();

    public void Dispose() => _funnel.Dispose();

    [Fact]
    public void Second_signature_puts_a_term_into_force()
    {
        var term = _funnel.Sales.Create(Stage("ready"));

        Assert.False(_funnel.SalesClient.AgreeTerm(term, AgreementSide.Sales));
        Assert.Equal(CriteriaSetPhase.Draft, Phase(term));
        Assert.True(_funnel.MarketingClient.AgreeTerm(term, AgreementSide.Marketing));

        var row = Read(term);
        Assert.Equal((CriteriaSetPhase.Active, "ready", "stage:471200002"), (Phase(term), row[TermTable.ForceKey], row[TermTable.UseKey]));
        Assert.Equal((_funnel.MarketingUser, _funnel.SalesUser), (row.GetAttributeValue<EntityReference>(TermTable.MarketingAgreedBy).Id, row.GetAttributeValue<EntityReference>(TermTable.SalesAgreedBy).Id));
        Assert.True(row.Contains(TermTable.ActivatedOn));
    }

    [Fact]
    public void Nobody_signs_for_the_other_side_nor_for_both()
    {
        var term = _funnel.Marketing.Create(TermRow.Of("ready"));

        Assert.Equal("CRMA2016", Code(() => _funnel.MarketingClient.AgreeTerm(term, AgreementSide.Sales)));
        _funnel.AdministratorClient.AgreeTerm(term, AgreementSide.Marketing);
        Assert.Equal("CRMA2009", Code(() => _funnel.AdministratorClient.AgreeTerm(term, AgreementSide.Sales)));
        Assert.Equal(CriteriaSetPhase.Draft, Phase(term));
    }

    [Fact]
    public void Signing_again_renews_a_signature_and_a_term_in_force_is_signed_no_more()
    {
        var term = _funnel.Marketing.Create(TermRow.Of("ready"));
        _funnel.MarketingClient.AgreeTerm(term, AgreementSide.Marketing);
        Assert.False(_funnel.MarketingClient.AgreeTerm(term, AgreementSide.Marketing));
        _funnel.SalesClient.AgreeTerm(term, AgreementSide.Sales);

        var refusal = Assert.Throws<AlignmentException>(() => _funnel.SalesClient.AgreeTerm(term, AgreementSide.Sales));

        Assert.StartsWith("CRMA6054: The term Sales ready, version 1, is active: only a draft can be signed. Create a new version.", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(TermTable.Meaning)]
    [InlineData(TermTable.RussianName)]
    [InlineData(TermTable.Code)]
    public void Change_of_a_draft_takes_both_signatures(string column)
    {
        var term = _funnel.Marketing.Create(TermRow.Of("ready"));
        _funnel.MarketingClient.AgreeTerm(term, AgreementSide.Marketing);

        _funnel.Sales.Update(new Entity(TermTable.LogicalName, term) { [column] = "Changed" });

        Assert.Null(Read(term).GetAttributeValue<EntityReference>(TermTable.MarketingAgreedBy));
        Assert.False(_funnel.SalesClient.AgreeTerm(term, AgreementSide.Sales));
    }

    [Fact]
    public void Save_that_changes_nothing_keeps_the_signatures()
    {
        var term = _funnel.Marketing.Create(TermRow.Of("ready"));
        _funnel.MarketingClient.AgreeTerm(term, AgreementSide.Marketing);

        _funnel.Marketing.Update(new Entity(TermTable.LogicalName, term) { [TermTable.Name] = "Sales ready", [TermTable.Version] = 1 });

        Assert.True(_funnel.SalesClient.AgreeTerm(term, AgreementSide.Sales));
    }

    [Fact]
    public void Next_version_retires_the_one_before_when_both_have_signed_it()
    {
        var first = TermRow.InForce(_funnel, Stage("ready"));
        var second = _funnel.Sales.Create(Stage("ready", 2));
        _funnel.MarketingClient.AgreeTerm(second, AgreementSide.Marketing);
        Assert.Equal((CriteriaSetPhase.Active, CriteriaSetPhase.Draft), (Phase(first), Phase(second)));

        _funnel.SalesClient.AgreeTerm(second, AgreementSide.Sales);

        Assert.Equal((CriteriaSetPhase.Retired, CriteriaSetPhase.Active), (Phase(first), Phase(second)));
        Assert.Null(Read(first).GetAttributeValue<string>(TermTable.UseKey));
        Assert.True(Read(first).Contains(TermTable.RetiredOn));
    }

    [Fact]
    public void Nothing_is_explained_twice_and_the_refused_signature_is_not_kept()
    {
        TermRow.InForce(_funnel, Stage("ready"));
        var other = _funnel.Marketing.Create(Stage("other"));
        _funnel.MarketingClient.AgreeTerm(other, AgreementSide.Marketing);

        Assert.Equal("CRMA6056", Code(() => _funnel.SalesClient.AgreeTerm(other, AgreementSide.Sales)));

        Assert.Equal(CriteriaSetPhase.Draft, Phase(other));
        Assert.Null(Read(other).GetAttributeValue<EntityReference>(TermTable.SalesAgreedBy));
    }

    [Theory]
    [InlineData(TermTable.Meaning, "Other")]
    [InlineData(TermTable.Name, "Other")]
    [InlineData(TermTable.ChineseMeaning, "Other")]
    public void Term_in_force_changes_for_nobody(string column, string value)
    {
        var term = TermRow.InForce(_funnel, TermRow.Of("ready"));

        foreach (var service in new[] { _funnel.Marketing, _funnel.Sales, _funnel.Administrator })
        {
            Assert.StartsWith("CRMA6053", Refusal.Of(() => service.Update(new Entity(TermTable.LogicalName, term) { [column] = value })), StringComparison.Ordinal);
        }

        Assert.StartsWith("CRMA6053", Refusal.Of(() => _funnel.Administrator.Delete(TermTable.LogicalName, term)), StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_server_writes_is_refused_from_everybody_else()
    {
        var term = _funnel.Marketing.Create(TermRow.Of("ready"));
        var forged = TermRow.Of("forged");
        forged[TermTable.Phase] = new OptionSetValue((int)CriteriaSetPhase.Active);

        Assert.StartsWith("CRMA2015", Refusal.Of(() => _funnel.Administrator.Create(forged)), StringComparison.Ordinal);
        foreach (var (column, value) in new (string, object)[]
        {
            (TermTable.Phase, new OptionSetValue((int)CriteriaSetPhase.Active)), (TermTable.SalesAgreedBy, new EntityReference("systemuser", _funnel.SalesUser)),
            (TermTable.ForceKey, "ready"), (TermTable.UseKey, "stage:471200002"), (TermTable.ActivatedOn, _funnel.Clock.UtcNow),
        })
        {
            Assert.StartsWith(
                $"CRMA2015: The column {column} cannot be written directly. Call crma_AgreeTerm",
                Refusal.Of(() => _funnel.Administrator.Update(new Entity(TermTable.LogicalName, term) { [column] = value })), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Administrator_alone_takes_a_term_out_of_force_by_either_request()
    {
        Guid first = TermRow.InForce(_funnel, Stage("ready")), second = TermRow.InForce(_funnel, TermRow.Of("arpu"));
        Assert.StartsWith("CRMA6055", Refusal.Of(() => _funnel.Marketing.Update(Inactive(first))), StringComparison.Ordinal);
        Assert.StartsWith("CRMA6055", Refusal.Of(() => _funnel.Sales.Execute(SetInactive(first))), StringComparison.Ordinal);

        _funnel.Administrator.Update(Inactive(first));
        _funnel.Administrator.Execute(SetInactive(second));

        Assert.Equal((CriteriaSetPhase.Retired, CriteriaSetPhase.Retired), (Phase(first), Phase(second)));
        TermRow.InForce(_funnel, Stage("again"));
    }

    [Fact]
    public void Draft_may_be_put_away_and_deleted_by_either_side()
    {
        var term = _funnel.Marketing.Create(TermRow.Of("ready"));

        _funnel.Sales.Update(Inactive(term));
        _funnel.Sales.Delete(TermTable.LogicalName, term);

        Assert.Empty(_funnel.Rows(TermTable.LogicalName, TermTable.Id, term));
    }

    [Fact]
    public void Draft_that_was_put_away_is_signed_when_it_is_active_again()
    {
        var term = _funnel.Marketing.Create(TermRow.Of("ready"));
        _funnel.Marketing.Update(Inactive(term));
        Assert.Equal("CRMA6058", Code(() => _funnel.MarketingClient.AgreeTerm(term, AgreementSide.Marketing)));

        _funnel.Sales.Update(new Entity(TermTable.LogicalName, term) { ["statecode"] = new OptionSetValue(0), ["statuscode"] = new OptionSetValue(1) });

        Assert.False(_funnel.MarketingClient.AgreeTerm(term, AgreementSide.Marketing));
    }

    [Fact]
    public void Code_and_version_are_there_once()
    {
        _funnel.Marketing.Create(TermRow.Of("ready"));

        Assert.Contains("crma_code", Refusal.Of(() => _funnel.Sales.Create(TermRow.Of("ready"))), StringComparison.OrdinalIgnoreCase);
    }

    private static Entity Stage(string code, int version = 1)
    {
        var term = TermRow.Of(code, version);
        term[TermTable.Stage] = new OptionSetValue((int)LeadStage.SalesReady);
        return term;
    }

    private static Entity Inactive(Guid term) => new(TermTable.LogicalName, term) { ["statecode"] = new OptionSetValue(1), ["statuscode"] = new OptionSetValue(2) };

    private static SetStateRequest SetInactive(Guid term) => new()
    {
        EntityMoniker = new EntityReference(TermTable.LogicalName, term),
        State = new OptionSetValue(1),
        Status = new OptionSetValue(2),
    };

    private static string Code(Action call) => Assert.Throws<AlignmentException>(call).Code!;

    private Entity Read(Guid term) => _funnel.Admin.Retrieve(TermTable.LogicalName, term, new ColumnSet(true));

    private CriteriaSetPhase Phase(Guid term) => (CriteriaSetPhase)Read(term).GetAttributeValue<OptionSetValue>(TermTable.Phase).Value;
}
