using System;
using System.IO;
using System.IO.Compression;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Specification.Environments;
using CrmAlignment.LocalDataverse.Specification.Framework;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.Solutions;

/// <summary>What is refused, by name, all of it together, and with nothing left behind.</summary>
[Capability("Solutions", "Refused packages")]
[Trait(Category.Name, Category.Slow)]
public abstract class ImportRefusalSpecification<TEnvironment>(TEnvironment environment) : SolutionSpecification<TEnvironment>(environment)
    where TEnvironment : SpecificationEnvironment
{
    [SkippableFact]
    public void Damaged_package_is_refused_with_the_reason()
    {
        var fault = Fault(() => Admin.Execute(new ImportSolutionRequest { CustomizationFile = [1, 2, 3] }));

        Assert.Equal(DataverseErrorCode.ImportSolutionError, fault.ErrorCode);
        Assert.Contains("are not a complete zip file", fault.Message, StringComparison.Ordinal);
    }

    // https://learn.microsoft.com/power-platform/alm/package-deployer-tool
    [SkippableFact]
    public void Package_for_the_package_deployer_is_refused_with_the_solutions_in_it()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry("PkgFolder/Contoso.zip").Open();
            entry.Write(new SolutionZip().Build());
        }

        var fault = Fault(() => Admin.Execute(new ImportSolutionRequest { CustomizationFile = stream.ToArray() }));

        Assert.Equal(
            "solution package: this zip is no solution, it holds one: PkgFolder/Contoso.zip. Unpack it, and take the solution zip inside.",
            fault.Message);
    }

    [SkippableFact]
    public void Unsupported_components_are_named_together()
    {
        var zip = new SolutionZip()
            .Table("tst_A", SolutionXml.Column("tst_Photo", "managedproperty") + SolutionXml.Column("tst_Sum", "int", "<SourceType>2</SourceType>"))
            .Root("""type="29" id="{346c8295-a669-f011-bec2-00224823101f}" """);

        var fault = Refused(zip);

        Assert.StartsWith("The solution package has 3 problems:", fault.Message, StringComparison.Ordinal);
        Assert.Contains("process '346c8295-a669-f011-bec2-00224823101f' (root component of type 29): it is not supported", fault.Message, StringComparison.Ordinal);
        Assert.Contains("column tst_a.tst_photo", fault.Message, StringComparison.Ordinal);
        Assert.Contains("rollup definition of column tst_a.tst_sum: it is not supported", fault.Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void What_the_organization_lacks_is_named_and_nothing_is_left_behind()
    {
        var zip = new SolutionZip().Table("tst_A", SolutionXml.Lookup("tst_GoneId") + SolutionXml.Choice("tst_Kind", "tst_nochoice"))
            .Extension("tst_Missing", SolutionXml.Integer("tst_X"))
            .Relationship(SolutionXml.Relationship("tst_gone_a", "tst_A", "tst_GoneId", "tst_gone"));

        var fault = Refused(zip);

        Assert.Contains("column tst_a.tst_kind: the global choice 'tst_nochoice' is neither in the package nor in the organization.",
            fault.Message, StringComparison.Ordinal);
        Assert.Contains("table tst_missing: the organization has no such table to add to.", fault.Message, StringComparison.Ordinal);
        Assert.Null(Organization.Catalog.FindTable("tst_a"));
        Assert.Empty(Rows("solution", "uniquename", "TestSolution"));
    }

    // https://learn.microsoft.com/troubleshoot/power-platform/dataverse/working-with-solutions/missing-dependency-on-solution-import
    [SkippableFact]
    public void Missing_dependencies_are_named_with_the_solution_that_brings_them()
    {
        var zip = new SolutionZip();
        zip.MissingDependencies.Add(
            SolutionXml.MissingDependency("""type="1" schemaName="tst_base" displayName="Base" solution="BaseSolution (1.0)" """));
        zip.MissingDependencies.Add(
            SolutionXml.MissingDependency("""type="2" schemaName="tst_score" parentSchemaName="lead" solution="BaseSolution (1.0)" """));
        zip.MissingDependencies.Add(
            SolutionXml.MissingDependency("""type="2" schemaName="subject" parentSchemaName="lead" solution="System (9.0)" """));
        zip.MissingDependencies.Add(
            SolutionXml.MissingDependency("""type="60" id="{346c8295-a669-f011-bec2-00224823101f}" solution="System (9.0)" """));

        var fault = Refused(zip);

        Assert.Equal(DataverseErrorCode.ImportMissingDependenciesError, fault.ErrorCode);
        Assert.Contains("'Stage' needs the Table 'tst_base', which the organization does not have. Import the solution BaseSolution "
            + "(1.0) first.", fault.Message, StringComparison.Ordinal);
        Assert.Contains("Column 'lead.tst_score'", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("subject", fault.Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void Missing_dependency_that_another_solution_brought_is_met()
    {
        Import(new SolutionZip { UniqueName = "Base" }.Extension("Lead", SolutionXml.Integer("tst_Score")));
        var zip = new SolutionZip();
        zip.MissingDependencies.Add(
            SolutionXml.MissingDependency("""type="2" schemaName="tst_Score" parentSchemaName="Lead" solution="Base (1.0)" """));

        Import(zip);

        Assert.Single(Rows("solution", "uniquename", "TestSolution"));
    }

    [SkippableFact]
    public void Older_version_is_refused_and_the_same_one_is_imported_again()
    {
        Import(new SolutionZip { Version = "2.0.0.0" });
        Import(new SolutionZip { Version = "2.0.0.0" });

        Assert.Contains("is installed in version 2.0.0.0, and the package has the older version 1.9.0.0",
            Refused(new SolutionZip { Version = "1.9.0.0" }).Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void Change_between_managed_and_unmanaged_is_refused()
    {
        Import(Managed());
        Import(new SolutionZip { UniqueName = "Other" });

        Assert.Equal(DataverseErrorCode.ImportSolutionUnmanagedToManagedMismatch, Refused(new SolutionZip()).ErrorCode);
        Assert.Equal(DataverseErrorCode.ImportSolutionManagedToUnmanagedMismatch, Refused(Managed(name: "Other")).ErrorCode);
    }

    [SkippableFact]
    public void Another_publisher_is_refused()
    {
        Import(Managed());
        var zip = Managed("1.1.0.0");
        zip.Publisher = "somebodyelse";

        var fault = Refused(zip);

        Assert.Equal(DataverseErrorCode.ImportWrongPublisherError, fault.ErrorCode);
        Assert.Equal("The following managed solution cannot be imported: TestSolution. The publisher name cannot be changed from "
            + "testpublisher to somebodyelse.", fault.Message);
    }

    [SkippableFact]
    public void Money_in_a_table_without_a_currency_is_refused() => Assert.Contains(
        "column tst_a.tst_cost: it is money, but the table has no transactioncurrencyid and exchangerate.",
        Refused(new SolutionZip().Table("tst_A", SolutionXml.Money("tst_Cost"))).Message,
        StringComparison.Ordinal);

    [SkippableFact]
    public void Change_of_a_columns_type_is_refused()
    {
        Import(new SolutionZip().Table("tst_A", SolutionXml.Integer("tst_Score")));

        var fault = Refused(new SolutionZip { Version = "1.1.0.0" }.Table("tst_A", SolutionXml.Text("tst_Score")));

        Assert.Contains("column tst_a.tst_score: its type would change from Integer to String.", fault.Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void Steps_whose_message_table_or_column_is_unknown_are_refused()
    {
        var fault = Refused(new SolutionZip().Plugins(
            [(TypeId, "Tiny.OnLead")],
            StepOn("lead", "Tiny.OnLead", stepId: "7a1b2c3d-0000-0000-0000-00000000000a", message: "00000000-0000-0000-0000-0000000000ff"),
            StepOn("tst_nowhere", "Tiny.OnLead", stepId: "7a1b2c3d-0000-0000-0000-00000000000b"),
            SolutionXml.Step("7a1b2c3d-0000-0000-0000-00000000000c", TypeId, "Tiny.OnLead", Update, "lead", 40,
                "<FilteringAttributes>tst_none</FilteringAttributes>")));

        Assert.Contains("no message has the id 00000000-0000-0000-0000-0000000000ff.", fault.Message, StringComparison.Ordinal);
        Assert.Contains("tst_nowhere", fault.Message, StringComparison.Ordinal);
        Assert.Contains("tst_none", fault.Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void Step_that_runs_as_somebody_unknown_is_refused_by_name() => Assert.Contains(
        "no user has the full name 'Robin Robot'",
        Refused(new SolutionZip().Plugins(
            [(TypeId, "Tiny.OnLead")],
                SolutionXml.Step(StepId, TypeId, "Tiny.OnLead", Update, "lead", 40, "<ImpersonatingUserIdName>Robin "
                    + "Robot</ImpersonatingUserIdName>"))).Message,
        StringComparison.Ordinal);

    [SkippableFact]
    public void Assembly_that_is_not_what_the_package_says_is_refused()
    {
        var zip = new SolutionZip().Part("PluginAssemblies/Tiny/Tiny.dll", TinyPluginAssembly.Emit("Tiny.Other"));
        zip.Sections.Add(SolutionXml.Assembly((TypeId, "Tiny.OnLead"), ("7a1b2c3d-0000-0000-0000-00000000000d", "Tiny.NotAPlugin"))
            .Replace("FullName=\"Tiny.Plugins, Version=1.0.0.0", "FullName=\"Tiny.Plugins, Version=1.0.0.1", StringComparison.Ordinal));

        var fault = Refused(zip);

        Assert.Contains($"but the dll is '{TinyPluginAssembly.FullName}'", fault.Message, StringComparison.Ordinal);
        Assert.Contains("plug-in type Tiny.OnLead: the dll has no such type.", fault.Message, StringComparison.Ordinal);
        Assert.Contains("plug-in type Tiny.NotAPlugin", fault.Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void Role_with_an_unknown_privilege_of_a_publisher_is_refused()
    {
        var zip = new SolutionZip().Root("""type="20" id="{346c8295-a669-f011-bec2-00224823101f}" """);
        zip.Roles.Add("""
            <Role id="{346c8295-a669-f011-bec2-00224823101f}" name="Tester"><RolePrivileges>
              <RolePrivilege name="prvReadtst_Typo" level="Deep" /></RolePrivileges></Role>
            """);

        Assert.Contains("role Tester: there is no privilege 'prvReadtst_Typo'.", Refused(zip).Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void Order_of_layers_is_refused_by_name()
    {
        var fault = Fault(() => Admin.Execute(new ImportSolutionRequest
        {
            CustomizationFile = new SolutionZip().Build(),
            LayerDesiredOrder = new LayerDesiredOrder()
        }));

        Assert.Equal(DataverseErrorCode.NotSupported, fault.ErrorCode);
        Assert.Contains("LayerDesiredOrder", fault.Message, StringComparison.Ordinal);
    }

    private OrganizationServiceFault Refused(SolutionZip zip) => Fault(() => Import(zip));
}

public sealed class ImportRefusalInMemory(InMemoryEnvironment environment) : ImportRefusalSpecification<InMemoryEnvironment>(environment);

public sealed class ImportRefusalOnFile(FileEnvironment environment) : ImportRefusalSpecification<FileEnvironment>(environment);

public sealed class ImportRefusalLive(LiveEnvironment environment) : ImportRefusalSpecification<LiveEnvironment>(environment);

public sealed class ImportRefusalOverHttp(OverHttpEnvironment environment) : ImportRefusalSpecification<OverHttpEnvironment>(environment);
