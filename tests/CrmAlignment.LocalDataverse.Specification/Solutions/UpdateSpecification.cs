using System;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Specification.Environments;
using CrmAlignment.LocalDataverse.Specification.Framework;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.Solutions;

/// <summary>
/// A higher version imported over an installed one: what is new appears, what is there stays
/// (https://learn.microsoft.com/power-apps/maker/data-platform/update-solutions, Update).
/// </summary>
[Capability("Solutions", "Update in place")]
[Trait(Category.Name, Category.Slow)]
public abstract class UpdateSpecification<TEnvironment>(TEnvironment environment) : SolutionSpecification<TEnvironment>(environment)
    where TEnvironment : SpecificationEnvironment
{
    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public void New_columns_and_tables_appear_and_rows_stay(bool managed)
    {
        Import(new SolutionZip { Managed = managed }.Table("tst_A"));
        var id = Add("tst_a", ("tst_name", "kept"));

        Import(new SolutionZip { Managed = managed, Version = "1.1.0.0" }.Table("tst_A", SolutionXml.Integer("tst_Score")).Table("tst_B"));

        Admin.Update(Row("tst_a", ("tst_aid", id), ("tst_score", 7)));
        var row = Admin.Retrieve("tst_a", id, new ColumnSet(true));
        Assert.Equal(("kept", 7), (row["tst_name"], row["tst_score"]));
        Add("tst_b", ("tst_name", "new"));
        Assert.Equal("1.1.0.0", Single("solution", "uniquename", "TestSolution")["version"]);
    }

    [SkippableFact]
    public void What_the_new_version_lacks_stays_with_its_data()
    {
        Import(Managed().Table("tst_A", SolutionXml.Integer("tst_Score")).Table("tst_B")
            .Plugins([(TypeId, "Tiny.Refuse")], StepOn("tst_a", "Tiny.Refuse")));
        var id = Add("tst_a", ("tst_name", "kept"), ("tst_score", 7));
        Add("tst_b", ("tst_name", "kept"));

        Import(Managed("1.1.0.0").Table("tst_A"));

        Assert.Equal(7, Admin.Retrieve("tst_a", id, new ColumnSet("tst_score"))["tst_score"]);
        Assert.Single(Rows("tst_b"));
        Assert.Equal("Update", Fault(() => Admin.Update(Row("tst_a", ("tst_aid", id), ("tst_name", "new")))).Message);
    }

    [SkippableFact]
    public void Steps_of_the_new_version_are_in_effect_at_once()
    {
        Import(Managed().Plugins([(TypeId, "Tiny.Refuse")], StepOn("lead", "Tiny.Refuse")));
        var (lead, account) = (Add("lead", ("subject", "x")), Add("account", ("name", "x")));
        Assert.Equal("Update", Fault(() => Admin.Update(Row("lead", ("leadid", lead), ("subject", "new")))).Message);

        Import(Managed("1.1.0.0").Plugins([(TypeId, "Tiny.Refuse")], StepOn("account", "Tiny.Refuse")));

        Admin.Update(Row("lead", ("leadid", lead), ("subject", "new")));
        Assert.Equal("Update", Fault(() => Admin.Update(Row("account", ("accountid", account), ("name", "new")))).Message);
    }

    // ImportNewPluginTypesError: https://learn.microsoft.com/power-apps/developer/data-platform/reference/web-service-error-codes
    [SkippableFact]
    public void Assembly_that_lacks_a_type_in_use_is_refused_and_one_that_lacks_an_unused_type_is_taken()
    {
        const string Other = "7a1b2c3d-0000-0000-0000-00000000000f";
        Import(Managed().Plugins([(TypeId, "Tiny.OnLead"), (Other, "Tiny.Unused")], StepOn("lead", "Tiny.OnLead")));

        var fault = Fault(() => Import(Managed("1.1.0.0").Plugins([(Other, "Tiny.Unused")])));

        Assert.Equal(DataverseErrorCode.ImportNewPluginTypesError, fault.ErrorCode);
        Assert.Contains("plug-in type Tiny.OnLead: the new assembly lacks it, but it is used by step 'Tiny.OnLead on lead'.", fault.Message,
            StringComparison.Ordinal);
        Assert.Equal("1.0.0.0", Single("solution", "uniquename", "TestSolution")["version"]);
        Import(Managed("1.1.0.0").Plugins([(TypeId, "Tiny.OnLead")], StepOn("lead", "Tiny.OnLead")));
        Assert.Empty(Rows("plugintype", "plugintypeid", new Guid(Other)));
    }

    [SkippableFact]
    public void Values_of_environment_variables_stay()
    {
        static SolutionZip Version(string version) => Managed(version)
            .Part("environmentvariabledefinitions/tst_Zone/environmentvariabledefinition.xml", $"""
                <environmentvariabledefinition schemaname="tst_Zone"><defaultvalue>{version}</defaultvalue><displayname default="Zone" />
                  <isrequired>0</isrequired><type>100000000</type></environmentvariabledefinition>
                """)
            .Part(
                "environmentvariabledefinitions/tst_Zone/environmentvariablevalues.json",
                """{"environmentvariablevalues":{"environmentvariablevalue":{"value":"shipped"}}}""");
        Import(Version("1.0.0.0"));
        Admin.Update(Row("environmentvariablevalue",
            ("environmentvariablevalueid", Single("environmentvariablevalue", "schemaname", "tst_Zone").Id), ("value", "mine")));

        Import(Version("1.1.0.0"));

        Assert.Equal("1.1.0.0", Single("environmentvariabledefinition", "schemaname", "tst_Zone")["defaultvalue"]);
        Assert.Equal("mine", Single("environmentvariablevalue", "schemaname", "tst_Zone")["value"]);
    }

    // https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.importsolutionrequest.converttomanaged
    [SkippableFact]
    public void Unmanaged_solution_becomes_managed_when_asked()
    {
        Import(new SolutionZip().Table("tst_A").Table("tst_B"));
        Add("tst_a", ("tst_name", "kept"));

        Admin.Execute(new Microsoft.Crm.Sdk.Messages.ImportSolutionRequest
        {
            CustomizationFile = Managed().Table("tst_A").Build(),
            ConvertToManaged = true
        });
        Assert.Single(Rows("tst_a"));
        Uninstall();

        Assert.Null(Organization.Catalog.FindTable("tst_a"));
        Assert.NotNull(Organization.Catalog.FindTable("tst_b"));
    }
}

public sealed class UpdateInMemory(InMemoryEnvironment environment) : UpdateSpecification<InMemoryEnvironment>(environment);

public sealed class UpdateOnFile(FileEnvironment environment) : UpdateSpecification<FileEnvironment>(environment);

public sealed class UpdateLive(LiveEnvironment environment) : UpdateSpecification<LiveEnvironment>(environment);

public sealed class UpdateOverHttp(OverHttpEnvironment environment) : UpdateSpecification<OverHttpEnvironment>(environment);
