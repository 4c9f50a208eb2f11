using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.LocalDataverse.Tests.Solutions;

/// <summary>
/// Solutions as the platform exported them, where somebody has them at hand: all are imported, whole where nothing of them is unsupported.
/// </summary>
[Trait(Category.Name, Category.Slow)]
public sealed class RealPackageImportTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "..", "shared", "samples");

    [SkippableTheory]
    [InlineData("ChangeTrackingSample_1_0_0_0_managed.zip")]
    [InlineData("CodeSiteSample_1_0_0_1_managed.zip")]
    [InlineData("Contoso_sample_1_0_0_1_managed.zip")]
    [InlineData("CreateAIBuilderpromptsusingyourownDataversedata_1_0_0_1_managed.zip")]
    [InlineData("UpsertSample_1_0_0_0_managed.zip")]
    [InlineData("polymorphiclookupexamplesolution.zip")]
    public void Package_is_imported_whole(string file)
    {
        using var organization = LocalOrganization.Open(new LocalDataverseOptions());
        var before = Components(organization);

        organization.ImportSolution(Open(file));

        Assert.True(Components(organization) > before);
    }

    [SkippableTheory]
    [InlineData("CodeInterpreterSample_1_0_0_0_managed.zip")]
    [InlineData("ColumnLevelSecuritySampleSolution.zip")]
    [InlineData("ColumnLevelSecuritySampleSolution_managed.zip")]
    [InlineData("MicrosoftDynamics365VolunteerManagement_1_0_0_0_managed.zip")]
    public void Package_is_imported_without_what_is_not_supported(string file)
    {
        using var organization = LocalOrganization.Open(new LocalDataverseOptions());
        Assert.Throws<FaultException<OrganizationServiceFault>>(() => organization.ImportSolution(Open(file)));

        var left = organization.ImportSolution(Open(file), new ImportOptions { SkipUnsupported = true });

        Assert.NotEmpty(left);
        Assert.DoesNotContain(left, string.IsNullOrWhiteSpace);
    }

    [SkippableTheory]
    [MemberData(nameof(Packages))]
    public void What_a_package_leaves_in_a_file_is_what_an_opening_would_renew_it_to(string file)
    {
        using var package = Open(file);

        var (imported, renewed) = KeptMetadata.AroundOpening(package, new ImportOptions { SkipUnsupported = true });

        Assert.Equal(imported, renewed);
    }

    public static TheoryData<string> Packages => [.. Tried()];

    [SkippableFact]
    public void Every_package_at_hand_is_tried_here()
    {
        Skip.IfNot(Directory.Exists(Folder), "No exported solutions are at hand.");

        Assert.Equal(
            Directory.GetFiles(Folder, "*.zip").Select(Path.GetFileName).Order(StringComparer.Ordinal),
            Tried().Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Tried() => typeof(RealPackageImportTests).GetMethods()
        .SelectMany(method => method.GetCustomAttributes(typeof(InlineDataAttribute), false).Cast<InlineDataAttribute>())
        .SelectMany(data => data.GetData(null!).Select(row => (string)row[0]));

    private static int Components(LocalOrganization organization) =>
        organization.AdminService.RetrieveMultiple(new QueryExpression("solutioncomponent")).Entities.Count;

    private static FileStream Open(string file)
    {
        var path = Path.Combine(Folder, file);
        Skip.IfNot(File.Exists(path), $"The exported solution {file} is not at hand.");
        return File.OpenRead(path);
    }
}
