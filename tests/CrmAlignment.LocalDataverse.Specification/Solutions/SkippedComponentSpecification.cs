using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using CrmAlignment.LocalDataverse.Specification.Environments;
using CrmAlignment.LocalDataverse.Specification.Framework;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.Solutions;

/// <summary>
/// What imports leave out when they are asked to: chosen by this project because exports hold components of the whole platform
/// (https://learn.microsoft.com/power-platform/alm/solution-concepts-alm), of which the rest works without them.
/// </summary>
[Capability("Solutions", "Skipping what is not supported")]
[Trait(Category.Name, Category.Slow)]
public abstract class SkippedComponentSpecification<TEnvironment>(TEnvironment environment) : SolutionSpecification<TEnvironment>(environment)
    where TEnvironment : SpecificationEnvironment
{
    [SkippableFact]
    public void Computed_columns_are_there_and_read_as_null()
    {
        var zip = new SolutionZip().Table("tst_A", SolutionXml.Column("tst_Sum", "int", "<SourceType>2</SourceType>"));

        Assert.Equal(
            ["The rollup definition of column tst_a.tst_sum is left out: nothing computes it, and it reads as null."], Skip(zip));

        var id = Add("tst_a", ("tst_name", "one"));
        Assert.False(Admin.Retrieve("tst_a", id, new ColumnSet("tst_sum")).Contains("tst_sum"));
    }

    [SkippableFact]
    public void Columns_of_unknown_types_are_not_there()
    {
        var zip = new SolutionZip().Table("tst_A", SolutionXml.Column("tst_Photo", "managedproperty") + SolutionXml.Text("tst_Note"));

        Assert.Equal(["The column tst_a.tst_photo of type managedproperty is left out: the table does not have it here."], Skip(zip));

        Assert.NotNull(Organization.Catalog.Table("tst_a").FindColumn("tst_note"));
        Assert.Null(Organization.Catalog.Table("tst_a").FindColumn("tst_photo"));
    }

    [SkippableFact]
    public void A_process_is_kept_as_a_draft_and_named_once_however_often_the_package_names_it()
    {
        var zip = new SolutionZip()
            .Part("Workflows/Greet.xaml", "<Activity />")
            .Section("Workflows", """
                <Workflow WorkflowId="{346c8295-a669-f011-bec2-00224823101f}" Name="Greet"><XamlFileName>/Workflows/Greet.xaml</XamlFileName></Workflow>
                """)
            .Root("""type="29" id="{346c8295-a669-f011-bec2-00224823101f}" """);

        Assert.Equal(["The process 'Greet' is kept without effect: it never runs, and no action of its name can be called."], Skip(zip));
        var process = Admin.Retrieve("workflow", new Guid("346c8295-a669-f011-bec2-00224823101f"), new ColumnSet(true));
        Assert.Equal(("Greet", "<Activity />", "Draft"), (process["name"], process["xaml"], process.FormattedValues["statecode"]));
    }

    [SkippableFact]
    public void What_adds_to_a_table_that_is_not_here_goes_with_all_that_refers_to_it()
    {
        var zip = new SolutionZip().Table("tst_A", SolutionXml.Lookup("tst_ProjectId") + SolutionXml.Text("tst_Note"))
            .Extension("msdyn_Project", SolutionXml.Integer("tst_X"))
            .Inside("msdyn_Project", SolutionXml.View(Guid.NewGuid().ToString("B"), "msdyn_project", "Projects", "tst_x"))
            .Relationship(SolutionXml.Relationship("tst_project_a", "tst_A", "tst_ProjectId", "msdyn_Project"));

        Assert.Equal(
            [
                "The column tst_a.tst_projectid is left out: no table that it points at is here.",
                "The part of table msdyn_project is left out: the organization has no such table, and the package's 1 columns cannot be added to it.",
                "The relationship tst_project_a is left out: there is no table msdyn_project.",
                "The view 'Projects' of msdyn_project is left out: its table is not here.",
            ],
            Skip(zip).Order(StringComparer.Ordinal));

        Add("tst_a", ("tst_name", "one"), ("tst_note", "works"));
    }

    [SkippableFact]
    public void A_strict_import_refuses_what_it_would_skip()
    {
        var zip = new SolutionZip().Table("tst_A", SolutionXml.Column("tst_Sum", "int", "<SourceType>2</SourceType>"));

        Assert.Contains("it is not supported by the local Dataverse.", Fault(() => Import(zip)).Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void A_damaged_package_is_refused_all_the_same()
    {
        var zip = new SolutionZip().Table("tst_A", SolutionXml.Choice("tst_Kind", "tst_nochoice"));

        Assert.Contains("tst_nochoice", Fault(() => Skip(zip)).Message, StringComparison.Ordinal);
        Assert.Null(Organization.Catalog.FindTable("tst_a"));
    }

    [SkippableFact]
    public void The_import_job_warns_of_what_was_left_out()
    {
        Skip(new SolutionZip().Table("tst_A", SolutionXml.Column("tst_Photo", "managedproperty")));

        Assert.Contains("column tst_a.tst_photo of type managedproperty is left out", (string)Rows("importjob").Single()["data"], StringComparison.Ordinal);
    }

    private IReadOnlyList<string> Skip(SolutionZip zip) =>
        Organization.ImportSolution(new MemoryStream(zip.Build()), new ImportOptions { SkipUnsupported = true });
}

public sealed class SkippedComponentInMemory(InMemoryEnvironment environment) : SkippedComponentSpecification<InMemoryEnvironment>(environment);

public sealed class SkippedComponentOnFile(FileEnvironment environment) : SkippedComponentSpecification<FileEnvironment>(environment);

public sealed class SkippedComponentLive(LiveEnvironment environment) : SkippedComponentSpecification<LiveEnvironment>(environment);

public sealed class SkippedComponentOverHttp(OverHttpEnvironment environment)
    : SkippedComponentSpecification<OverHttpEnvironment>(environment);
