using System;
using System.IO;
using System.Linq;
using CrmAlignment.Client;
using CrmAlignment.EndToEnd.Tests.Plugins;
using CrmAlignment.LocalDataverse;
using CrmAlignment.LocalDataverse.Solutions.Package;
using CrmAlignment.Model.Choices;
using CrmAlignment.Solution;
using CrmAlignment.Solution.Checking;
using CrmAlignment.Solution.Checking.Rules;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;
using NodaTime;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Packages;

/// <summary>The product as the local Dataverse exports it again works like the product as it was packed.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed class ExportedPackageTests
{
    private static readonly Lazy<byte[]> Exported = new(() => ExportAnew(managed: true));

    private static readonly Lazy<PreparedFunnel> Prepared = new(() => PreparedFunnel.After(_ => { }, () => new MemoryStream(Exported.Value)));

    [Fact]
    public void Gate_refuses_and_scorecards_count_where_the_exported_package_is_imported()
    {
        using var funnel = new Funnel(Prepared.Value);
        funnel.Activate();
        var lead = funnel.Lead();

        var refusal = Assert.Throws<AlignmentException>(() => funnel.MarketingClient.OfferLead(lead)).Message;

        Assert.StartsWith("CRMA1001: The lead cannot become ", refusal, StringComparison.Ordinal);
        Assert.Contains("- Budget is known: (empty), required: ", refusal, StringComparison.Ordinal);
        funnel.AdministratorClient.FoldAll();
        var scorecard = funnel.AdministratorClient.GetScorecard(PeriodGrain.Month, new LocalDate(2026, 3, 1)).Single();
        Assert.Equal(1, scorecard.LeadsCreated);
    }

    [Fact]
    public void Checker_finds_no_error_in_the_exported_package() => Assert.Empty(
        SolutionChecker.Check(new MemoryStream(Exported.Value)).Where(finding => finding.Kind == FindingKind.Error)
            .Select(finding => $"{finding.Rule} {finding.File} {finding.Line} {finding.Place} {finding.Value}: {finding.Problem}"));

    [SkippableFact]
    public void Exported_package_is_valid_by_the_published_schemas()
    {
        var folder = Path.Combine(Repository.Root, "..", "shared", "schemas");
        Skip.IfNot(Directory.Exists(folder), "The published schemas are not at hand.");

        var findings = SolutionChecker.Check(new MemoryStream(Exported.Value), new CheckOptions { SchemaFolder = folder });

        Assert.Empty(findings.Where(finding => finding.Kind == FindingKind.Error).Select(finding => finding.ToString()));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Exporting_again_gives_the_same_bytes(bool managed)
    {
        using var organization = Organization();

        Assert.Equal(Export(organization, managed), Export(organization, managed));
    }

    [Fact]
    public void Exported_package_has_what_the_packed_one_has()
    {
        var packed = SolutionPackage.Read(Unmanaged());
        var exported = SolutionPackage.Read(Exported.Value);

        Assert.Equal((packed.Manifest.UniqueName, packed.Manifest.Version), (exported.Manifest.UniqueName, exported.Manifest.Version));
        Assert.Equal(Names(packed).Order(StringComparer.Ordinal), Names(exported).Order(StringComparer.Ordinal));
        Assert.Equal(
            packed.Assemblies.Single().Content.ToArray(), exported.Assemblies.Single().Content.ToArray());
        Assert.Equal(
            packed.Manifest.MissingDependencies.Select(item => (item.Type, item.SchemaName, item.ParentSchemaName, item.Solution)).Distinct(),
            exported.Manifest.MissingDependencies.Select(item => (item.Type, item.SchemaName, item.ParentSchemaName, item.Solution)).Distinct());
    }

    [Fact]
    public void Tables_are_defined_alike_where_either_package_is_imported()
    {
        using var first = Organization();
        using var second = LocalOrganization.Open(new LocalDataverseOptions());
        second.ImportSolution(new MemoryStream(Exported.Value));

        foreach (var table in SolutionPackage.Read(Unmanaged()).Tables.Select(table => table.LogicalName))
        {
            Assert.Equal(Columns(first, table), Columns(second, table));
        }
    }

    private static string[] Names(SolutionPackage package) =>
    [
        .. package.Tables.SelectMany(table => table.Columns.Select(column => $"column {table.SchemaName}.{column.SchemaName} {column.Type}")),
        .. package.Tables.SelectMany(table => table.Keys.Select(key => $"key {table.LogicalName}.{key.LogicalName} {string.Join(',', key.Columns)}")),
        .. package.Choices.Select(choice => $"choice {choice.Name} {choice.Options.Count}"),
        .. package.Relationships.Select(lookup => $"relationship {lookup.Name} {lookup.ReferencedTable} {lookup.ReferencingTable}.{lookup.ReferencingColumn} {lookup.CascadeDelete}"),
        .. package.Steps.Select(step => $"step {step.Id} {step.Name} {step.MessageId} {step.PrimaryTable} {step.Stage} {step.Mode} {string.Join(',', step.FilteringColumns)} {step.Images.Count}"),
        .. package.CustomApis.Select(api => $"api {api.UniqueName} {api.PluginTypeId} {api.ExecutePrivilegeName} {api.RequestParameters.Count} {api.ResponseProperties.Count}"),
        .. package.EnvironmentVariables.Select(variable => $"variable {variable.SchemaName} {variable.DefaultValue} {variable.Value}"),
        .. package.Roles.SelectMany(role => role.Privileges.Select(privilege => $"role {role.Id} {role.Name} {privilege.Name} {privilege.Level}")),
        .. package.WebResources.Select(resource => $"resource {resource.Id} {resource.Name} {resource.Type} {resource.Content.Length}"),
        .. package.Views.Select(view => $"view {view.Id} {view.Table} {view.QueryType} {view.IsDefault}"),
        .. package.Charts.Select(chart => $"chart {chart.Id} {chart.Table}"),
        .. package.Forms.Select(form => $"form {form.Id} {form.Table} {form.Type}"),
        .. package.SiteMaps.Select(map => $"site map {map.UniqueName}"),
        .. package.Apps.Select(app => $"app {app.UniqueName} {app.WebResourceId}"),
    ];

    private static string[] Columns(LocalOrganization organization, string table) =>
    [
        .. ((RetrieveEntityResponse)organization.AdminService.Execute(
            new RetrieveEntityRequest { LogicalName = table, EntityFilters = EntityFilters.Attributes })).EntityMetadata.Attributes
            .OrderBy(column => column.LogicalName, StringComparer.Ordinal)
            .Select(column => $"{column.SchemaName} {column.AttributeType} {column.RequiredLevel?.Value} {column.IsValidForCreate} {column.IsValidForUpdate} "
                + string.Join(", ", (column.DisplayName?.LocalizedLabels ?? []).Select(label => $"{label.LanguageCode} {label.Label}"))),
    ];

    private static byte[] ExportAnew(bool managed)
    {
        using var organization = Organization();
        return Export(organization, managed);
    }

    private static LocalOrganization Organization()
    {
        var organization = LocalOrganization.Open(new LocalDataverseOptions());
        organization.ImportSolution(new MemoryStream(Unmanaged()));
        return organization;
    }

    private static byte[] Unmanaged() => SolutionPackager.Pack(new PackOptions { IsManaged = false }).Content;

    private static byte[] Export(LocalOrganization organization, bool managed) => ((ExportSolutionResponse)organization.AdminService.Execute(
        new ExportSolutionRequest { SolutionName = "CrmAlignment", Managed = managed })).ExportSolutionFile;
}
