using System;
using System.IO;
using CrmAlignment.Client;
using CrmAlignment.EndToEnd.Tests.Plugins;
using CrmAlignment.LocalDataverse;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using CrmAlignment.Solution;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.EndToEnd.Tests.Packages;

/// <summary>An organization that has worked with the package of a former version (Fixtures/README.md), and the ways to replace it.</summary>
internal sealed class FormerPackage : IDisposable
{
    private static readonly string Zip = Path.Combine(AppContext.BaseDirectory, "Fixtures", "CrmAlignment_before_recalculation_managed.zip");
    private static readonly Lazy<byte[]> Present = new(() => SolutionPackager.Pack(new PackOptions { Version = new Version(1, 1) }).Content);
    private static readonly Lazy<byte[]> Gate = new(() => SolutionPackager.PackGate(new PackOptions { Version = new Version(1, 1) }).Content);

    public FormerPackage()
    {
        Organization = LocalOrganization.Open(new LocalDataverseOptions { SharesPluginAssemblies = true });
        new LifeBeforeImport(seed: 11, rows: 3).In(Organization);
        using (var former = File.OpenRead(Zip))
        {
            Organization.ImportSolution(former);
        }

        Admin.Create(new Entity(RejectionReasonTable.LogicalName)
        {
            [RejectionReasonTable.Code] = "FORMER",
            [RejectionReasonTable.Name] = "Former",
            [RejectionReasonTable.Recyclable] = false,
        });
        Ready = Admin.Create(new Entity("lead") { ["subject"] = "Machines", ["lastname"] = "Lovelace" });
        Admin.Update(new Entity("lead", Ready) { [LeadTable.Stage] = new OptionSetValue((int)LeadStage.SalesReady) });
        Rejected = Admin.Create(new Entity("lead") { ["subject"] = "Looms", ["lastname"] = "Jacquard" });
        new AlignmentClient(Admin).RejectLead(Rejected, "FORMER");
        new AlignmentClient(Admin).FoldAll();
    }

    public LocalOrganization Organization { get; }

    public IOrganizationService Admin => Organization.AdminService;

    /// <summary>A lead that is sales ready.</summary>
    public Guid Ready { get; }

    /// <summary>A lead that was rejected for good.</summary>
    public Guid Rejected { get; }

    public void Dispose() => Organization.Dispose();

    /// <summary>Replaces the former version by the present one.</summary>
    public void Replace(Replacement way) => Replace(way, Present.Value);

    /// <summary>Upgrades to a version after the present one, which has the same components.</summary>
    public void UpgradeAgain() =>
        Replace(Replacement.StageAndUpgrade, SolutionPackager.Pack(new PackOptions { Version = new Version(1, 2) }).Content);

    private void Replace(Replacement way, byte[] package)
    {
        switch (way)
        {
            case Replacement.Update:
                Import(package);
                break;
            case Replacement.HoldingUpgrade:
                Import(package, holding: true);
                Admin.Execute(new DeleteAndPromoteRequest { UniqueName = "CrmAlignment" });
                break;
            case Replacement.GateBeforePromotion:
                Import(package, holding: true);
                ImportGate();
                Admin.Execute(new DeleteAndPromoteRequest { UniqueName = "CrmAlignment" });
                break;
            default:
                Admin.Execute(new StageAndUpgradeRequest { CustomizationFile = package, PublishWorkflows = true });
                break;
        }
    }

    /// <summary>Imports the solution with the step on QualifyLead.</summary>
    public void ImportGate() => Import(Gate.Value);

    private void Import(byte[] zip, bool holding = false) =>
        Admin.Execute(new ImportSolutionRequest { CustomizationFile = zip, HoldingSolution = holding, PublishWorkflows = true });
}
