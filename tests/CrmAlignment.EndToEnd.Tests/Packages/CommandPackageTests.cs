using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using System.Xml.Linq;
using CrmAlignment.EndToEnd.Tests.Plugins;
using CrmAlignment.Model.Schema;
using CrmAlignment.Model.Schema.Commands;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Packages;

/// <summary>The commands of the product where its package is imported: what a client that draws command bars finds.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed class CommandPackageTests
{
    [Fact]
    public void Ribbons_of_the_organization_have_the_commands_of_the_model_with_their_scripts_icons_and_texts()
    {
        using var funnel = new Funnel();
        var admin = funnel.Organization.AdminService;

        foreach (var table in AlignmentModel.Commands.GroupBy(command => command.Table))
        {
            var ribbon = RibbonOf(admin, table.Key);
            var places = table.OrderBy(command => command.Sequence).SelectMany(command => PlacesOf(command).Select(place => $"{command.UniqueName}.{place}.Button"));
            Assert.Equal(places.Order(StringComparer.Ordinal), ribbon.Descendants("Button").Select(button => (string)button.Attribute("Id")!).Order(StringComparer.Ordinal));
            Assert.All(table, command => Assert.Equal([3, 11], new[] { command.Library, command.Icon }.Select(name => Resource(admin, name).GetAttributeValue<OptionSetValue>("webresourcetype").Value)));
            Assert.All(table, command => Assert.Contains(CommandResources.TextsIn(CommandResources.Texts, 1049), (string)Resource(admin, command.Library)["dependencyxml"], StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData(1033, "Please wait...")]
    [InlineData(1049, "Подождите...")]
    [InlineData(1058, "Зачекайте...")]
    [InlineData(2052, "请稍候…")]
    public void Texts_of_scripts_are_web_resources_of_their_language(int language, string expected)
    {
        using var funnel = new Funnel();

        var resource = Resource(funnel.Organization.AdminService, CommandResources.TextsIn(CommandResources.Texts, language));

        Assert.Equal(language, resource["languagecode"]);
        var texts = XElement.Parse(Encoding.UTF8.GetString(Convert.FromBase64String((string)resource["content"])));
        Assert.Equal(expected, texts.Elements("data").Single(text => (string?)text.Attribute("name") == "working").Element("value")!.Value);
    }

    private static string[] PlacesOf(CommandSchema command) =>
        [.. new[] { CommandPlaces.Form, CommandPlaces.Grid, CommandPlaces.SubGrid }.Where(place => command.Places.HasFlag(place)).Select(place => place.ToString())];

    private static Entity Resource(IOrganizationService admin, string name)
    {
        var query = new QueryExpression("webresource") { ColumnSet = new ColumnSet(true) };
        query.Criteria.AddCondition("name", ConditionOperator.Equal, name);
        return admin.RetrieveMultiple(query).Entities.Single();
    }

    private static XElement RibbonOf(IOrganizationService admin, string table)
    {
        var answer = (RetrieveEntityRibbonResponse)admin.Execute(
            new RetrieveEntityRibbonRequest { EntityName = table, RibbonLocationFilter = RibbonLocationFilters.All });
        using var zip = new ZipArchive(new MemoryStream(answer.CompressedEntityXml), ZipArchiveMode.Read);
        using var part = zip.GetEntry("RibbonXml.xml")!.Open();
        return XElement.Load(part);
    }
}
