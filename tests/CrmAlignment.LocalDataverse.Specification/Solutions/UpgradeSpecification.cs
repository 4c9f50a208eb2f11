using System;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Specification.Environments;
using CrmAlignment.LocalDataverse.Specification.Framework;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.Solutions;

/// <summary>
/// A higher version that replaces the installed one: what it lacks goes
/// (https://learn.microsoft.com/power-apps/maker/data-platform/update-solutions, Upgrade and Stage for Upgrade).
/// </summary>
[Capability("Solutions", "Stage and upgrade")]
[Trait(Category.Name, Category.Slow)]
public abstract class UpgradeSpecification<TEnvironment>(TEnvironment environment) : SolutionSpecification<TEnvironment>(environment)
    where TEnvironment : SpecificationEnvironment
{
    [SkippableFact]
    public void Staged_upgrade_keeps_everything_until_it_is_applied()
    {
        Import(Managed().Table("tst_A", SolutionXml.Integer("tst_Old")).Table("tst_B"));
        var id = Add("tst_a", ("tst_name", "kept"), ("tst_old", 1));

        Import(Managed("2.0.0.0").Table("tst_A", SolutionXml.Integer("tst_New")), holding: true);

        Admin.Update(Row("tst_a", ("tst_aid", id), ("tst_new", 2)));
        Assert.Equal(1, Admin.Retrieve("tst_a", id, new ColumnSet("tst_old"))["tst_old"]);
        Assert.Equal("1.0.0.0", Single("solution", "uniquename", "TestSolution")["version"]);
        Assert.Equal("2.0.0.0", Single("solution", "uniquename", "TestSolution_Upgrade")["version"]);

        var response = (DeleteAndPromoteResponse)Admin.Execute(new DeleteAndPromoteRequest { UniqueName = "TestSolution" });

        var row = Admin.Retrieve("tst_a", id, new ColumnSet(true));
        Assert.Equal(("kept", 2), (row["tst_name"], row["tst_new"]));
        Assert.Null(Organization.Catalog.Table("tst_a").FindColumn("tst_old"));
        Assert.Null(Organization.Catalog.FindTable("tst_b"));
        var solution = Assert.Single(Rows("solution", "ismanaged", true));
        Assert.Equal((response.SolutionId, "TestSolution", "2.0.0.0"), (solution.Id, solution["uniquename"], solution["version"]));
    }

    [SkippableFact]
    public void Upgrade_at_once_removes_what_the_new_version_lacks()
    {
        const string Other = "7a1b2c3d-0000-0000-0000-00000000000f";
        Import(Managed().Table("tst_A", SolutionXml.Integer("tst_Old"), SolutionXml.Key("tst_ByOld", "tst_old")).Table("tst_B").Plugins(
            [(TypeId, "Tiny.Refuse"), (Other, "Tiny.RefuseToo")],
            StepOn("lead", "Tiny.Refuse"),
            StepOn("account", "Tiny.RefuseToo", Other, "7a1b2c3d-0000-0000-0000-00000000000e")));
        var lead = Add("lead", ("subject", "x"));
        var id = Add("tst_a", ("tst_name", "kept"), ("tst_old", 1));

        var solution = Upgrade(Managed("2.0.0.0").Table("tst_A").Plugins(
            [(Other, "Tiny.RefuseToo")], StepOn("account", "Tiny.RefuseToo", Other, "7a1b2c3d-0000-0000-0000-00000000000e")));

        Admin.Update(Row("lead", ("leadid", lead), ("subject", "new")));
        Assert.Equal(
            "Update", Fault(() => Admin.Update(Row("account", ("accountid", Add("account", ("name", "x"))), ("name", "y")))).Message);
        Assert.Equal("kept", Admin.Retrieve("tst_a", id, new ColumnSet(true))["tst_name"]);
        Assert.Null(Organization.Catalog.Table("tst_a").FindColumn("tst_old"));
        Assert.Null(Organization.Catalog.FindTable("tst_b"));
        Assert.Equal(solution, Single("solution", "uniquename", "TestSolution").Id);
        Assert.Empty(Rows("plugintype", "plugintypeid", new Guid(TypeId)));
    }

    [SkippableFact]
    public void Role_that_the_new_version_lacks_goes_with_its_copies_in_business_units()
    {
        var zip = Managed().Root("""type="20" id="{346c8295-a669-f011-bec2-00224823101f}" """);
        zip.Roles.Add("""<Role id="{346c8295-a669-f011-bec2-00224823101f}" name="Tester"><RolePrivileges /></Role>""");
        Add("businessunit", ("name", "Below"), ("parentbusinessunitid", new EntityReference("businessunit", Organization.RootBusinessUnitId)));
        Import(zip);
        Assert.Equal(2, Rows("role", "name", "Tester").Count);

        Upgrade(Managed("2.0.0.0"));

        Assert.Empty(Rows("role", "name", "Tester"));
    }

    [SkippableFact]
    public void Column_that_went_and_comes_again_is_empty()
    {
        Import(Managed().Table("tst_A", SolutionXml.Integer("tst_Score")));
        var id = Add("tst_a", ("tst_score", 1));

        Upgrade(Managed("2.0.0.0").Table("tst_A"));
        Upgrade(Managed("3.0.0.0").Table("tst_A", SolutionXml.Integer("tst_Score")));

        Assert.False(Admin.Retrieve("tst_a", id, new ColumnSet("tst_score")).Contains("tst_score"));
    }

    [SkippableFact]
    public void Component_that_another_solution_needs_keeps_the_upgrade_from_being_applied()
    {
        Import(Managed().Table("tst_A", SolutionXml.Integer("tst_Old")));
        Import(Managed(name: "Other")
            .Plugins([(TypeId, "Tiny.OnA")],
                SolutionXml.Step(StepId, TypeId, "Tiny.OnA", Update, "tst_a", 40, "<FilteringAttributes>tst_old</FilteringAttributes>")));

        var fault = Fault(() => Upgrade(Managed("2.0.0.0").Table("tst_A")));

        Assert.Equal(DataverseErrorCode.CannotDeleteInUseComponent, fault.ErrorCode);
        Assert.Contains("'Tiny.OnA on tst_a' needs Column 'tst_a.tst_old'.", fault.Message, StringComparison.Ordinal);
        Assert.Equal("1.0.0.0", Single("solution", "uniquename", "TestSolution")["version"]);
    }

    [SkippableFact]
    public void Component_that_another_solution_has_too_stays()
    {
        var choice = SolutionXml.GlobalChoice("tst_stage", (727000000, "Inquiry"));
        Import(Managed().Root("""type="9" schemaName="tst_stage" """).Section("optionsets", choice));
        Import(Managed(name: "Other").Root("""type="9" schemaName="tst_stage" """).Section("optionsets", choice));

        Upgrade(Managed("2.0.0.0"));
        Assert.NotNull(Organization.Catalog.FindGlobalChoice("tst_stage"));
        Uninstall("Other");

        Assert.Null(Organization.Catalog.FindGlobalChoice("tst_stage"));
    }

    [SkippableFact]
    public void Upgrade_of_nothing_or_to_no_higher_version_is_refused()
    {
        Assert.Contains(
            "is not installed, so there is nothing to upgrade", Fault(() => Upgrade(Managed())).Message, StringComparison.Ordinal);
        Import(Managed());
        Assert.Contains("the same version 1.0.0.0", Fault(() => Upgrade(Managed())).Message, StringComparison.Ordinal);
        Assert.Contains("No upgrade of solution 'TestSolution' is staged",
            Fault(() => Admin.Execute(new DeleteAndPromoteRequest { UniqueName = "TestSolution" })).Message, StringComparison.Ordinal);
        Import(new SolutionZip { UniqueName = "Plain" });
        Assert.Contains("only managed solutions are upgraded",
            Fault(() => Import(new SolutionZip { UniqueName = "Plain", Version = "2.0.0.0" }, holding: true)).Message,
                StringComparison.Ordinal);
    }

    [SkippableFact]
    public void Staged_upgrade_must_be_applied_before_anything_else_is_done_with_the_solution()
    {
        Import(Managed());
        Import(Managed("2.0.0.0"), holding: true);

        Assert.Contains("is staged", Fault(() => Import(Managed("3.0.0.0"))).Message, StringComparison.Ordinal);
        Assert.Contains("is staged", Fault(() => Uninstall()).Message, StringComparison.Ordinal);
        Assert.Equal(DataverseErrorCode.NotSupported, Fault(() => Uninstall("TestSolution_Upgrade")).ErrorCode);
    }
}

public sealed class UpgradeInMemory(InMemoryEnvironment environment) : UpgradeSpecification<InMemoryEnvironment>(environment);

public sealed class UpgradeOnFile(FileEnvironment environment) : UpgradeSpecification<FileEnvironment>(environment);

public sealed class UpgradeLive(LiveEnvironment environment) : UpgradeSpecification<LiveEnvironment>(environment);

public sealed class UpgradeOverHttp(OverHttpEnvironment environment) : UpgradeSpecification<OverHttpEnvironment>(environment);
