using System;
using System.Linq;
using System.Xml.Linq;
using CrmAlignment.Solution.Tests.Support;
using Xunit;

namespace CrmAlignment.Solution.Tests.Building;

public class PluginRegistrationTests
{
    private static readonly PackageMutation Package = new(TestPackage.Managed);
    private static readonly XElement Customizations = Package.Xml("customizations.xml");

    [Fact]
    public void The_assembly_carries_the_identity_of_the_dll_when_built()
    {
        var assembly = Customizations.Descendants("PluginAssembly").Single();
        var id = ((string)assembly.Attribute("PluginAssemblyId")!).ToUpperInvariant();

        Assert.StartsWith("CrmAlignment.Plugins, Version=1.0.0.0, Culture=neutral, PublicKeyToken=", (string?)assembly.Attribute("FullName"), StringComparison.Ordinal);
        Assert.Equal($"/PluginAssemblies/CrmAlignmentPlugins-{id}/CrmAlignmentPlugins.dll", assembly.Element("FileName")!.Value);
        Assert.Equal(("2", "0"), (assembly.Element("IsolationMode")!.Value, assembly.Element("SourceType")!.Value));
    }

    [Fact]
    public void An_activity_has_its_designer_name_and_group_when_built()
    {
        var type = Customizations.PluginType("RejectLeadActivity");

        Assert.Equal("Reject lead", (string?)type.Attribute("Name"));
        Assert.Equal("CrmAlignment", type.Element("WorkflowActivityGroupName")!.Value);
        Assert.Single(Customizations.Descendants("WorkflowActivityGroupName"));
    }

    [Fact]
    public void A_step_has_message_table_filter_and_image_when_built()
    {
        var step = Customizations.Step("AssessLeadOnUpdate");

        Assert.Equal("SdkMessageId", step.Elements().First().Name.LocalName);
        Assert.Equal("20bebb1b-ea3e-db11-86a7-000a3a5473e8", step.Element("SdkMessageId")!.Value);
        Assert.Equal(("lead", "crma_stage,statecode", "20", "0"), (Text(step, "PrimaryEntity"), Text(step, "FilteringAttributes"), Text(step, "Stage"), Text(step, "Mode")));
        var image = step.Descendants("SdkMessageProcessingStepImage").Single();
        Assert.Equal(("PreImage", "crma_stage,subject", "0", "Target"), (Text(image, "EntityAlias"), Text(image, "Attributes"), Text(image, "ImageType"), Text(image, "MessagePropertyName")));
    }

    [Fact]
    public void A_step_has_images_before_and_after_when_it_asks_for_both() =>
        Assert.Equal(
            ["PreImage 0 crma_stage", "PostImage 1 crma_stage,subject"],
            Customizations.Step("PostLeadFactsOnUpdate").Descendants("SdkMessageProcessingStepImage").Select(image => $"{Text(image, "EntityAlias")} {Text(image, "ImageType")} {Text(image, "Attributes")}"));

    [Fact]
    public void An_asynchronous_step_leaves_no_finished_jobs_when_built()
    {
        var step = Customizations.Step("EndNurtureOnLeadUpdate");

        Assert.Equal(("1", "1", "5"), (Text(step, "Mode"), Text(step, "AsyncAutoDelete"), Text(step, "Rank")));
    }

    [Theory]
    [InlineData("AssessLeadOnUpdate", "20bebb1b-ea3e-db11-86a7-000a3a5473e8")]
    [InlineData("GateLeadOnSetState", "1dbebb1b-ea3e-db11-86a7-000a3a5473e8")]
    public void A_step_names_the_platforms_message_when_built(string type, string message) => Assert.Equal(message, Text(Customizations.Step(type), "SdkMessageId"));

    [Fact]
    public void A_custom_api_points_to_its_class_when_built()
    {
        var api = Package.Xml("customapis/crma_AcceptLead/customapi.xml");

        Assert.Equal((string?)Customizations.PluginType("AcceptLeadHandler").Attribute("PluginTypeId"), api.Descendants("plugintypeexportkey").Single().Value);
        Assert.Equal(("1", "lead", "0"), (Text(api, "bindingtype"), Text(api, "boundentitylogicalname"), Text(api, "isfunction")));
        Assert.Equal(["1033", "1049", "1058", "2052"], api.Element("displayname")!.Elements("label").Attributes("languagecode").Select(language => language.Value));
    }

    [Fact]
    public void A_global_custom_api_is_bound_to_nothing_when_built()
    {
        var api = Package.Xml("customapis/crma_FoldKpis/customapi.xml");

        Assert.Equal("0", Text(api, "bindingtype"));
        Assert.Null(api.Element("boundentitylogicalname"));
    }

    [Fact]
    public void A_parameter_says_type_and_need_when_built()
    {
        var parameter = Package.Xml("customapis/crma_RejectLead/customapirequestparameters/ReasonCode/customapirequestparameter.xml");

        Assert.Equal(("10", "0", "crma_RejectLead.ReasonCode"), (Text(parameter, "type"), Text(parameter, "isoptional"), Text(parameter, "name")));
    }

    private static string Text(XElement xml, string name) => xml.Element(name)!.Value;
}
