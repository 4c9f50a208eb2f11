using System;
using System.Linq;
using CrmAlignment.Client;
using CrmAlignment.Client.Diagnosis;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using NodaTime;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Plugins;

/// <summary>The funnel of March held against what the targets of March plan, through the package by the roles that would ask.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed class DiagnosisTargetTests : IDisposable
{
    private static readonly DateTime March = new(2026, 3, 1);
    private static readonly DiagnosisQuestion Question = new(new LocalDate(2026, 3, 1), new LocalDate(2026, 3, 31)) { AgainstTargets = true };

    private readonly Funnel _funnel = new();

    public DiagnosisTargetTests() => _funnel.Activate();

    public void Dispose() => _funnel.Dispose();

    // 24 leads, all offered; sales accepts 6, where one half is agreed: 25 points and 6 leads fewer. 30 of 40 are planned to become marketing
    // qualified, and all did.
    [Fact]
    public void Layers_are_held_against_what_the_targets_of_the_organization_plan()
    {
        Target(TargetMeasure.LeadsCreated, 40);
        Target(TargetMeasure.MarketingQualified, 30);
        Target(TargetMeasure.AcceptanceRate, 0.5m);
        Offers(accepted: 6, refused: 18);

        var diagnosis = _funnel.MarketingClient.DiagnoseWholeFunnel(Question);

        Assert.Equal((true, true, 24, 0), (diagnosis.IsComplete, diagnosis.AgainstTargets, diagnosis.Leads, diagnosis.ReferenceLeads));
        Assert.Equal([0.75m, null, 0.5m, null, null], diagnosis.Layers.Select(layer => layer.Plan));
        var leak = Assert.Single(diagnosis.Leaks);
        Assert.Equal((FunnelLayer.SalesReady, -0.25m, 6m, true), (leak.Layer, leak.Difference, leak.MissingLeads, leak.IsSure));

        // Wilson's interval of 6 of 24, 0.1200 to 0.4490, less the plan.
        Assert.Equal((-0.38m, -0.051m), (leak.DifferenceLow, leak.DifferenceHigh));
        Assert.Equal((0, null), (leak.Reference.Entered, leak.Reference.Conversion));
        Assert.Equal((0.25m, 0m), (diagnosis.Layers[0].Difference, diagnosis.Layers[0].MissingLeads));
        Assert.Null(diagnosis.Layers[1].Difference);
    }

    [Fact]
    public void What_sales_accepts_is_planned_by_counts_where_there_is_no_target_of_the_rate()
    {
        Target(TargetMeasure.SalesReady, 40);
        Target(TargetMeasure.Accepted, 24);

        Assert.Equal([null, null, 0.6m, null, null], Plans(Question));
    }

    [Fact]
    public void Lead_category_is_held_against_its_own_targets_alone()
    {
        var (partner, other) = (NewCategory("partner"), NewCategory("other"));
        Target(TargetMeasure.AcceptanceRate, 0.5m);
        Target(TargetMeasure.AcceptanceRate, 0.7m, category: partner);

        Assert.Equal([null, null, 0.5m, null, null], Plans(Question));
        Assert.Equal([null, null, 0.7m, null, null], Plans(Question with { LeadCategoryId = partner }));
        Assert.Equal([null, null, null, null, null], Plans(Question with { LeadCategoryId = other }));

        // Targets know no segment.
        Assert.Equal([null, null, 0.5m, null, null], Plans(Question with { Segment = "Retail" }));
    }

    [Fact]
    public void Targets_of_other_days_and_deactivated_ones_plan_nothing()
    {
        Target(TargetMeasure.AcceptanceRate, 0.5m, PeriodGrain.Quarter, new DateTime(2026, 1, 1));
        Target(TargetMeasure.AcceptanceRate, 0.6m, start: new DateTime(2026, 4, 1));
        var given = Target(TargetMeasure.AcceptanceRate, 0.7m);
        Assert.Equal(0.7m, Plans(Question)[2]);
        _funnel.Sales.Update(new Entity(KpiTargetTable.LogicalName, given) { ["statecode"] = new OptionSetValue(1), ["statuscode"] = new OptionSetValue(2) });

        Assert.Equal([null, null, null, null, null], Plans(Question));
        Assert.Null(Plans(Question with { To = Question.To.PlusDays(-1) })[2]);
        Assert.Equal(0.5m, Plans(Question with { From = new LocalDate(2026, 1, 1) })[2]);
    }

    // The rest of the answer is as good without a plan: what became of the leads, how long it took, and why.
    [Fact]
    public void Leads_are_told_where_no_target_plans_anything()
    {
        Offers(accepted: 1, refused: 2);

        var diagnosis = _funnel.SalesClient.DiagnoseWholeFunnel(Question);

        Assert.Equal((true, true, 3), (diagnosis.IsComplete, diagnosis.AgainstTargets, diagnosis.Leads));
        Assert.All(diagnosis.Layers, layer => Assert.Equal((null, null, false), (layer.Plan, layer.Difference, layer.IsSure)));
        Assert.Equal(("EARLY", 2), (diagnosis.Layers[2].Current.Reasons.Single().Reason, diagnosis.Layers[2].Current.Reasons.Single().Leads));
    }

    [Fact]
    public void Target_that_changes_between_two_slices_changes_nothing()
    {
        var target = Target(TargetMeasure.AcceptanceRate, 0.5m);
        Offers(accepted: 2, refused: 2);
        var whole = _funnel.MarketingClient.DiagnoseWholeFunnel(Question);

        var first = _funnel.MarketingClient.DiagnoseFunnel(Question, batchSize: 3);
        _funnel.Sales.Update(new Entity(KpiTargetTable.LogicalName, target) { [KpiTargetTable.Plan] = 0.9m });
        var last = _funnel.MarketingClient.DiagnoseFunnel(Question, first.NextState, batchSize: 3);

        Assert.Equal((false, true, ""), (first.IsComplete, last.IsComplete, last.NextState));
        Assert.Equal((4, 4, 0.5m), (whole.Leads, last.Leads, last.Layers[2].Plan));
        Assert.Equal(whole.Layers.Select(layer => layer.Current.WentOn), last.Layers.Select(layer => layer.Current.WentOn));
    }

    [Fact]
    public void Targets_beside_another_reference_are_refused_with_what_to_leave_out()
    {
        var segment = Assert.Throws<AlignmentException>(() => _funnel.SalesClient.DiagnoseFunnel(Question with { ReferenceSegment = "Retail" }));
        var days = Assert.Throws<AlignmentException>(
            () => _funnel.SalesClient.DiagnoseFunnel(Question with { ReferenceFrom = new LocalDate(2026, 2, 1), ReferenceTo = new LocalDate(2026, 2, 28) }));

        Assert.Equal(("CRMA6029", "CRMA6029"), (segment.Code, days.Code));
        Assert.Contains(
            "CRMA6029: The funnel is held either against targets or against other leads. Leave out AgainstTargets, or these parameters: ReferenceSegment.",
            segment.Message,
            StringComparison.Ordinal);
        Assert.Contains("or these parameters: ReferenceFrom, ReferenceTo.", days.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void State_of_a_question_with_other_leads_is_refused()
    {
        Offers(accepted: 1, refused: 1);
        var besideLeads = _funnel.SalesClient.DiagnoseFunnel(Question with { AgainstTargets = false }, batchSize: 1).NextState;
        var besideTargets = _funnel.SalesClient.DiagnoseFunnel(Question, batchSize: 1).NextState;

        Assert.All(
            new Action[]
            {
                () => _funnel.SalesClient.DiagnoseFunnel(Question, besideLeads),
                () => _funnel.SalesClient.DiagnoseFunnel(Question with { AgainstTargets = false }, besideTargets),
                () => _funnel.SalesClient.DiagnoseFunnel(Question with { Segment = "Retail" }, besideTargets),
            },
            call => Assert.Equal("CRMA6011", Assert.Throws<AlignmentException>(call).Code));
    }

    [Fact]
    public void Whoever_may_not_read_targets_is_refused_only_where_they_are_asked_for()
    {
        var role = _funnel.Admin.Create(new Entity("role")
        {
            ["name"] = "Reader",
            ["businessunitid"] = new EntityReference("businessunit", _funnel.Organization.RootBusinessUnitId),
        });
        foreach (var name in new[] { "prvReadLead", "prvReadOpportunity", "prvReadcrma_Scorecard" })
        {
            var privilege = new RolePrivilege { PrivilegeId = _funnel.Rows("privilege", "name", name).Single().Id, Depth = PrivilegeDepth.Global };
            _funnel.Admin.Execute(new AddPrivilegesRoleRequest { RoleId = role, Privileges = [privilege] });
        }

        var reader = new AlignmentClient(_funnel.Organization.ServiceFor(_funnel.User("Rita", "Reader")));
        _funnel.Lead(10000);

        Assert.Equal(1, reader.DiagnoseWholeFunnel(Question with { AgainstTargets = false }).Leads);
        Assert.Equal("CRMA9011", Assert.Throws<AlignmentException>(() => reader.DiagnoseFunnel(Question)).Code);
    }

    private decimal?[] Plans(DiagnosisQuestion question) => [.. _funnel.SalesClient.DiagnoseWholeFunnel(question).Layers.Select(layer => layer.Plan)];

    private Guid Target(TargetMeasure measure, decimal plan, PeriodGrain grain = PeriodGrain.Month, DateTime? start = null, Guid? category = null)
    {
        var row = TargetRow.Of(measure, grain, start ?? March, plan);
        if (category is { } id)
        {
            row[KpiTargetTable.LeadCategoryId] = new EntityReference(LeadCategoryTable.LogicalName, id);
        }

        return _funnel.Marketing.Create(row);
    }

    private Guid NewCategory(string code) =>
        _funnel.Admin.Create(new Entity(LeadCategoryTable.LogicalName) { [LeadCategoryTable.Code] = code, [LeadCategoryTable.Name] = code });

    private void Offers(int accepted, int refused)
    {
        for (var i = 0; i < accepted + refused; i++)
        {
            var lead = _funnel.Lead(10000);
            _funnel.MarketingClient.OfferLead(lead);
            if (i < accepted)
            {
                _funnel.SalesClient.AcceptLead(lead);
            }
            else
            {
                _funnel.SalesClient.RejectLead(lead, "EARLY");
            }
        }
    }
}
