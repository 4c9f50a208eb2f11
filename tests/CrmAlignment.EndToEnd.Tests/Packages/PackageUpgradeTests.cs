using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Xml.Linq;
using CrmAlignment.Client;
using CrmAlignment.EndToEnd.Tests.Plugins;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Packages;

/// <summary>
/// A former version, which had the step on QualifyLead itself, is replaced in each way that the platform has, and then the gate solution is
/// imported: the records stay, every step is there once and enabled, and the gate holds.
/// </summary>
[Trait(Category.Name, Category.Slow)]
public sealed class PackageUpgradeTests : IDisposable
{
    private const string QualifyStep = "2e799cb8-394f-5aad-889f-64d4cb8d888b";

    private readonly FormerPackage _former = new();

    public void Dispose() => _former.Dispose();

    [Theory]
    [InlineData(Replacement.Update)]
    [InlineData(Replacement.HoldingUpgrade)]
    [InlineData(Replacement.GateBeforePromotion)]
    [InlineData(Replacement.StageAndUpgrade)]
    public void Records_stay_and_all_steps_are_there_once_and_enabled(Replacement way)
    {
        Assert.Equal(new Guid(QualifyStep), Assert.Single(QualifySteps()).Id);
        var leads = Count("lead");
        var opportunities = Count("opportunity");
        var facts = Count(KpiFactTable.LogicalName);

        _former.Replace(way);
        var stepOfFormer = QualifySteps().Length;
        if (way != Replacement.GateBeforePromotion)
        {
            _former.ImportGate();
        }

        Assert.Equal(way is Replacement.Update or Replacement.GateBeforePromotion ? 1 : 0, stepOfFormer);
        Assert.Equal((leads, opportunities, facts), (Count("lead"), Count("opportunity"), Count(KpiFactTable.LogicalName)));
        Assert.Equal((int)LeadStage.SalesReady, StageOf(_former.Ready));
        Assert.Equal((int)LeadStage.Disqualified, StageOf(_former.Rejected));
        Assert.Equal("FORMER", Assert.Single(Rows(RejectionReasonTable.LogicalName))[RejectionReasonTable.Code]);
        Assert.Equal(
            [("CrmAlignment", "1.1.0.0"), ("CrmAlignment_QualifyGate", "1.1.0.0")],
            Rows("solution").Where(row => ((string)row["uniquename"]).StartsWith("CrmAlignment", StringComparison.Ordinal))
                .Select(row => ((string)row["uniquename"], (string)row["version"])).Order());

        var steps = Rows("sdkmessageprocessingstep");
        Assert.All(steps, step => Assert.Equal(0, step.GetAttributeValue<OptionSetValue>("statecode").Value));
        Assert.Equal(new Guid(QualifyStep), Assert.Single(QualifySteps()).Id);
        var declared = StepsOf(PackedProduct.Open()).Concat(StepsOf(PackedProduct.OpenGate())).ToHashSet();
        Assert.Empty(declared.Except(steps.Select(step => step.Id)));
        Assert.Empty(way == Replacement.Update ? [] : steps.Select(step => step.Id).Except(declared));
    }

    [Theory]
    [InlineData(Replacement.Update)]
    [InlineData(Replacement.HoldingUpgrade)]
    [InlineData(Replacement.StageAndUpgrade)]
    public void Gate_holds_and_kpis_agree_with_the_records_after_one_recalculation(Replacement way)
    {
        _former.Replace(way);
        _former.ImportGate();
        _former.Admin.Create(new Entity("environmentvariablevalue")
        {
            ["schemaname"] = "crma_NoSetPolicy",
            ["value"] = "Refuse",
            ["environmentvariabledefinitionid"] = Rows("environmentvariabledefinition").Single(row => (string)row["schemaname"] == "crma_NoSetPolicy").ToEntityReference(),
        });

        var refusal = Refusal.Of(() => _former.Admin.Execute(new QualifyLeadRequest
        {
            LeadId = new EntityReference("lead", _former.Ready),
            CreateAccount = true,
            Status = new OptionSetValue(-1),
        }));
        Assert.StartsWith("CRMA1020: ", refusal, StringComparison.Ordinal);

        var client = new AlignmentClient(_former.Admin);
        client.RecalculateAllKpis();
        client.FoldAll();
        Assert.Equal(0, client.AuditAllKpis().Drifts);
    }

    [Fact]
    public void Later_upgrade_takes_the_step_from_the_first_solution_and_leaves_it_with_the_gate_solution()
    {
        _former.Replace(Replacement.Update);
        _former.ImportGate();

        _former.UpgradeAgain();

        Assert.Equal(new Guid(QualifyStep), Assert.Single(QualifySteps()).Id);
        _former.Admin.Delete("solution", Rows("solution").Single(row => (string)row["uniquename"] == "CrmAlignment_QualifyGate").Id);
        Assert.Empty(QualifySteps());
    }

    private Entity[] Rows(string table) => [.. _former.Admin.RetrieveMultiple(new QueryExpression(table) { ColumnSet = new ColumnSet(true) }).Entities];

    private int Count(string table) => Rows(table).Length;

    private Entity[] QualifySteps() => [.. Rows("sdkmessageprocessingstep").Where(step => ((string)step["name"]).Contains("QualifyLead", StringComparison.Ordinal))];

    private int StageOf(Guid lead) => _former.Admin.Retrieve("lead", lead, new ColumnSet(LeadTable.Stage)).GetAttributeValue<OptionSetValue>(LeadTable.Stage).Value;

    private static IEnumerable<Guid> StepsOf(Stream package)
    {
        using var zip = new ZipArchive(package);
        using var part = zip.GetEntry("customizations.xml")!.Open();
        return [.. XElement.Load(part).Descendants("SdkMessageProcessingStep").Select(step => (Guid)step.Attribute("SdkMessageProcessingStepId")!)];
    }
}
