using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.LocalDataverse.Tests.Solutions;

/// <summary>
/// Solutions as the platform exported them, where somebody has them at hand: imported, exported here and imported elsewhere, they are the
/// same. Most were exported managed; they are imported as if they had not been, since managed solutions are not exported.
/// </summary>
[Trait(Category.Name, Category.Slow)]
public sealed class RealPackageExportTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "..", "shared", "samples");

    [SkippableTheory]
    [InlineData("ChangeTrackingSample_1_0_0_0_managed.zip")]
    [InlineData("CodeSiteSample_1_0_0_1_managed.zip")]
    [InlineData("Contoso_sample_1_0_0_1_managed.zip")]
    [InlineData("CreateAIBuilderpromptsusingyourownDataversedata_1_0_0_1_managed.zip")]
    [InlineData("UpsertSample_1_0_0_0_managed.zip")]
    [InlineData("polymorphiclookupexamplesolution.zip")]
    public void Package_is_the_same_after_it_was_exported_here(string file)
    {
        using var first = LocalOrganization.Open(new LocalDataverseOptions());
        var name = Import(first, Unmanaged(file));
        var exported = Export(first, name);
        using var second = LocalOrganization.Open(new LocalDataverseOptions());

        Import(second, exported);

        Assert.Equal(Components(first), Components(second));
        Assert.Equal(Columns(first), Columns(second));
        Assert.Equal(exported, Export(second, name));
    }

    private static string Import(LocalOrganization organization, byte[] package)
    {
        organization.ImportSolution(new MemoryStream(package));
        return (string)Rows(organization, "solution").Single(row => row.GetAttributeValue<string>("uniquename") is not ("Default" or "Active" or "System"))["uniquename"];
    }

    private static byte[] Export(LocalOrganization organization, string name) => ((ExportSolutionResponse)organization.AdminService.Execute(
        new ExportSolutionRequest { SolutionName = name, Managed = false })).ExportSolutionFile;

    private static string[] Components(LocalOrganization organization) =>
    [
        .. Rows(organization, "solutioncomponent")
            .Select(row => $"{row["componenttype"]} {row["objectid"]}").Distinct().Order(StringComparer.Ordinal),
    ];

    private static string[] Columns(LocalOrganization organization) =>
    [
        .. ((RetrieveAllEntitiesResponse)organization.AdminService.Execute(
            new RetrieveAllEntitiesRequest { EntityFilters = EntityFilters.Attributes | EntityFilters.Relationships })).EntityMetadata
            .Where(table => table.IsCustomEntity == true)
            .SelectMany(table => table.Attributes.Select(column => $"{table.SchemaName}.{column.LogicalName} {column.AttributeType} {column.RequiredLevel?.Value} "
                + $"{column.IsValidForCreate} {column.IsValidForUpdate} {column.DisplayName?.UserLocalizedLabel?.Label} {Targets(column)}")
                .Concat(table.ManyToOneRelationships.Select(lookup => $"{lookup.SchemaName} {lookup.ReferencedEntity} {lookup.CascadeConfiguration?.Delete}")))
            .Order(StringComparer.Ordinal),
    ];

    private static string Targets(AttributeMetadata column) =>
        column is LookupAttributeMetadata lookup ? string.Join(",", (lookup.Targets ?? []).Order(StringComparer.Ordinal)) : "";

    private static DataCollection<Entity> Rows(LocalOrganization organization, string table) =>
        organization.AdminService.RetrieveMultiple(new QueryExpression(table) { ColumnSet = new ColumnSet(true) }).Entities;

    private static byte[] Unmanaged(string file)
    {
        var path = Path.Combine(Folder, file);
        Skip.IfNot(File.Exists(path), $"The exported solution {file} is not at hand.");
        using var package = new MemoryStream();
        package.Write(File.ReadAllBytes(path));
        using (var zip = new ZipArchive(package, ZipArchiveMode.Update, leaveOpen: true))
        {
            var manifest = zip.GetEntry("solution.xml")!;
            string text;
            using (var reader = new StreamReader(manifest.Open()))
            {
                text = reader.ReadToEnd();
            }

            manifest.Delete();
            using var writer = new StreamWriter(zip.CreateEntry("solution.xml").Open());
            writer.Write(text.Replace("<Managed>1</Managed>", "<Managed>0</Managed>", StringComparison.Ordinal));
        }

        return package.ToArray();
    }
}
