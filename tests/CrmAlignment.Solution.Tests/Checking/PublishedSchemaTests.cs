using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using CrmAlignment.Solution.Checking;
using CrmAlignment.Solution.Checking.Rules;
using CrmAlignment.Solution.Tests.Support;
using Xunit;

namespace CrmAlignment.Solution.Tests.Checking;

/// <summary>The published schemas, where a folder 'shared' lies beside the repository.</summary>
[Trait(Category.Name, Category.Slow)]
public class PublishedSchemaTests
{
    private const string Column = "CustomizationsSolution.xsd";

    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public void All_packages_of_the_product_are_valid(bool managed) => Assert.All(
        SolutionPackager.PackAll(new PackOptions { IsManaged = managed }), packed => Assert.Empty(Check(packed.Content)));

    [SkippableTheory]
    [InlineData("ChangeTrackingSample_1_0_0_0_managed.zip")]
    [InlineData("CodeInterpreterSample_1_0_0_0_managed.zip")]
    [InlineData("ColumnLevelSecuritySampleSolution.zip")]
    [InlineData("CreateAIBuilderpromptsusingyourownDataversedata_1_0_0_1_managed.zip")]
    [InlineData("MicrosoftDynamics365VolunteerManagement_1_0_0_0_managed.zip")]
    public void A_real_export_is_valid_but_for_what_is_newer(string name)
    {
        var path = SharedFolder.Find("samples", name);
        Skip.If(path is null, $"The exported solution {name} is not beside the repository.");

        Assert.Empty(Check(File.ReadAllBytes(path!)));
    }

    [SkippableFact]
    public void What_the_schemas_do_not_know_is_found_with_its_line()
    {
        var package = new PackageMutation(TestPackage.Small)
            .Customizations(xml => xml.Descendants("visualization").First().Element("isdefault")!.Value = "false").ToZip();

        var finding = Assert.Single(Check(package), finding => finding.Place == "visualization/isdefault");

        Assert.Equal(31, finding.Rule);
        Assert.True(finding.Line > 1);
    }

    [Fact]
    public void A_folder_without_schemas_is_refused_by_name()
    {
        var error = Assert.Throws<FileNotFoundException>(
            () => SolutionChecker.Check(new MemoryStream(TestPackage.Small), new CheckOptions { SchemaFolder = AppContext.BaseDirectory }));

        Assert.Contains($"there is no {Column}", error.Message, StringComparison.Ordinal);
    }

    private static IReadOnlyList<Finding> Check(byte[] package)
    {
        var schema = SharedFolder.Find("schemas", Column);
        Skip.If(schema is null, "The folder 'shared/schemas' is not beside the repository.");
        return SolutionChecker.Check(new MemoryStream(package), new CheckOptions { SchemaFolder = Path.GetDirectoryName(schema) });
    }
}
