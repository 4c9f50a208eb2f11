using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using CrmAlignment.Model.Schema;
using CrmAlignment.Solution.Tests.Support;
using Xunit;

namespace CrmAlignment.Solution.Tests.Building;

public class CustomizationsTests
{
    private static readonly XElement Customizations = new PackageMutation(TestPackage.Managed).Xml("customizations.xml");

    [Fact]
    public void Sections_stand_in_the_fixed_order_when_built() =>
        Assert.Equal(
            [
                "Entities", "Roles", "Workflows", "FieldSecurityProfiles", "Templates", "EntityMaps", "EntityRelationships", "OrganizationSettings",
                "optionsets", "Dashboards", "WebResources", "CustomControls", "SolutionPluginAssemblies", "SdkMessageProcessingSteps", "AppModuleSiteMaps", "AppModules",
                "EntityDataProviders", "Languages",
            ],
            Customizations.Elements().Select(section => section.Name.LocalName));

    [Fact]
    public void Every_table_of_the_model_is_there_when_built() =>
        Assert.Equal(
            AlignmentModel.Tables.Select(table => table.SchemaName).Order(StringComparer.OrdinalIgnoreCase),
            Customizations.Elements("Entities").Elements("Entity").Select(entity => entity.Element("Name")!.Value));

    [Fact]
    public void A_platform_table_has_only_own_columns_when_extended()
    {
        var lead = Customizations.Info("Lead");

        Assert.Equal(["attributes", "EntityKeys"], lead.Elements().Select(child => child.Name.LocalName));
        Assert.All(lead.Descendants("LogicalName"), name => Assert.StartsWith("crma_", name.Value, StringComparison.Ordinal));
        Assert.Equal(
            ["crma_externalkey", "crma_engagementdueon crma_externalkey"],
            lead.Descendants("EntityKeyAttributes").Select(key => string.Join(' ', key.Elements().Select(column => column.Value))));
    }

    [Fact]
    public void A_user_owned_table_has_the_columns_of_an_export_when_built() =>
        Assert.Equal(
            ["createdby", "createdon", "createdonbehalfby", "importsequencenumber", "modifiedby", "modifiedon", "modifiedonbehalfby", "overriddencreatedon", "ownerid",
             "owningbusinessunit", "owningteam", "owninguser", "statecode", "statuscode", "timezoneruleversionnumber", "utcconversiontimezonecode"],
            SystemColumns("crma_Handover"));

    [Fact]
    public void An_organization_owned_table_has_the_organization_instead_of_owners_when_built()
    {
        var columns = SystemColumns("crma_RejectionReason").ToList();

        Assert.Contains("organizationid", columns);
        Assert.DoesNotContain(columns, column => column.StartsWith("own", StringComparison.Ordinal));
        Assert.Equal("OrgOwned", Customizations.Info("crma_RejectionReason").Element("OwnershipTypeMask")!.Value);
    }

    [Fact]
    public void A_text_column_is_written_as_exports_do_when_built()
    {
        var column = Customizations.Column("crma_CriteriaSet", "crma_code");

        Assert.Equal(
            ["Type=nvarchar", "RequiredLevel=required", "Format=text", "MaxLength=50", "Length=100", "DisplayMask=ValidForAdvancedFind|ValidForForm|ValidForGrid"],
            Values(column, "Type", "RequiredLevel", "Format", "MaxLength", "Length", "DisplayMask"));
        Assert.Equal(["1033", "1049", "1058", "2052"], column.Descendants("displayname").Attributes("languagecode").Select(language => language.Value));
    }

    [Theory]
    [InlineData("crma_Handover", "crma_dueon", "Type=datetime;Format=datetime;Behavior=1")]
    [InlineData("crma_Holiday", "crma_date", "Type=datetime;Format=date;Behavior=2")]
    [InlineData("crma_CriteriaSet", "crma_phase", "Type=picklist;OptionSetName=crma_criteriasetphase")]
    [InlineData("crma_CriteriaSet", "crma_threshold", "Type=int;MinValue=0;MaxValue=100000")]
    [InlineData("crma_WorkCalendar", "crma_acceptancehours", "Type=decimal;MinValue=0.25;MaxValue=1000;Accuracy=2")]
    [InlineData("crma_RejectionReason", "crma_recyclable", "Type=bit;AppDefaultValue=1")]
    [InlineData("crma_CriteriaSet", "crma_definition", "Type=ntext;MaxLength=100000")]
    [InlineData("Opportunity", "crma_cost", "Type=money;ValidForUpdateApi=1")]
    [InlineData("Opportunity", "crma_cost_base", "Type=money;ValidForUpdateApi=0;ValidForCreateApi=0;CalculationOf=crma_cost")]
    public void A_column_has_the_elements_of_its_type_when_built(string table, string column, string expected)
    {
        var found = Customizations.Column(table, column);

        Assert.Equal(expected.Split(';'), Values(found, [.. expected.Split(';').Select(pair => pair.Split('=')[0])]));
    }

    [Theory]
    [InlineData("crma_handover_leadid", "crma_Handover", "Lead", "NoCascade", "RemoveLink")]
    [InlineData("crma_assessment_leadid", "crma_Assessment", "Lead", "NoCascade", "Cascade")]
    [InlineData("crma_criterion_criteriasetid", "crma_Criterion", "crma_CriteriaSet", "Cascade", "Cascade")]
    [InlineData("crma_holiday_workcalendarid", "crma_Holiday", "crma_WorkCalendar", "NoCascade", "Cascade")]
    [InlineData("crma_lead_criteriasetid", "Lead", "crma_CriteriaSet", "NoCascade", null)]
    public void A_lookup_has_its_relationship_when_built(string name, string referencing, string referenced, string assign, string? delete)
    {
        var relationship = Customizations.Relationship(name);

        Assert.Equal(
            [$"ReferencingEntityName={referencing}", $"ReferencedEntityName={referenced}", $"CascadeAssign={assign}"],
            Values(relationship, "ReferencingEntityName", "ReferencedEntityName", "CascadeAssign"));
        Assert.True(delete is null || relationship.Element("CascadeDelete")!.Value == delete);
        Assert.Equal(["1", "0"], relationship.Descendants("RelationshipRoleType").Select(role => role.Value));
    }

    [Fact]
    public void A_key_names_its_columns_in_order_when_built()
    {
        var key = Customizations.Info("crma_CriteriaSet").Element("EntityKeys")!.Element("EntityKey")!;

        Assert.Equal(["Name=crma_codeversion", "LogicalName=crma_codeversion"], Values(key, "Name", "LogicalName"));
        Assert.Equal(["crma_code", "crma_version"], key.Descendants("AttributeName").Select(column => column.Value));
    }

    [Fact]
    public void A_global_choice_has_its_options_in_four_languages_when_built()
    {
        var choice = Customizations.Element("optionsets")!.Elements("optionset").Single(choice => (string?)choice.Attribute("Name") == "crma_leadstage");

        Assert.Equal(Enumerable.Range(471200000, 7).Select(value => $"{value}"), choice.Descendants("option").Attributes("value").Select(value => value.Value));
        Assert.All(choice.Descendants("option"), option => Assert.Equal(4, option.Descendants("label").Count()));
    }

    [Fact]
    public void A_hand_written_part_has_no_comment_when_built() => Assert.Empty(Customizations.DescendantNodes().OfType<XComment>());

    [Fact]
    public void An_app_has_its_icon_by_id_when_the_file_names_it()
    {
        var icon = Customizations.Descendants("WebResource").Single(resource => resource.Element("Name")!.Value == "crma_/icons/app.svg");

        Assert.Equal(new Guid(icon.Element("WebResourceId")!.Value), new Guid(Customizations.Descendants("AppModule").Single().Element("WebResourceId")!.Value));
    }

    [Fact]
    public void Localized_strings_carry_their_language_when_built() =>
        Assert.All(
            Customizations.Descendants("LanguageCode").Select(language => language.Value).Chunk(4),
            languages => Assert.Equal(["1033", "1049", "1058", "2052"], languages));

    private static IEnumerable<string> SystemColumns(string table) =>
        Customizations.Info(table).Descendants("LogicalName").Where(name => name.Parent!.Name.LocalName == "attribute").Select(name => name.Value)
            .Where(name => !name.StartsWith("crma_", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Values(XElement xml, params string[] names) => names.Select(name => $"{name}={xml.Element(name)?.Value}");
}
