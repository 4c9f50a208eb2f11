using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using CrmAlignment.LocalDataverse;
using CrmAlignment.Solution;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Packages;

/// <summary>Whoever does not read English meets none in the choices that stand on forms, views and charts of the package.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed class StockChoiceLabelTests
{
    [Fact]
    public void Every_option_of_a_choice_on_a_form_view_or_chart_is_in_every_language_of_the_product()
    {
        using var organization = LocalOrganization.Open(new LocalDataverseOptions());
        organization.ImportSolution(new MemoryStream(SolutionPackager.Pack(new PackOptions()).Content));
        var service = organization.AdminService;
        var shown = Shown(service).Distinct().ToList();
        Assert.Contains(("lead", "leadsourcecode"), shown);
        Assert.Contains(("campaign", "statuscode"), shown);
        var settings = new Entity("usersettings", ((WhoAmIResponse)service.Execute(new WhoAmIRequest())).UserId) { ["uilanguageid"] = 1049 };
        service.Create(settings);

        foreach (var language in new[] { 1049, 1058, 2052 })
        {
            settings["uilanguageid"] = language;
            service.Update(settings);
            Offenders.AssertNone(
                from column in shown
                from option in Options(service, column)
                where option.Label.UserLocalizedLabel.LanguageCode != language
                select $"{column.Table}.{column.Column} {option.Value} \"{option.Label.UserLocalizedLabel.Label}\" in {language}");
        }
    }

    private static IEnumerable<OptionMetadata> Options(IOrganizationService service, (string Table, string Column) column)
    {
        var request = new RetrieveEntityRequest { LogicalName = column.Table, EntityFilters = EntityFilters.Attributes };
        var metadata = ((RetrieveEntityResponse)service.Execute(request)).EntityMetadata.Attributes.FirstOrDefault(found => found.LogicalName == column.Column);
        return metadata switch
        {
            EnumAttributeMetadata choice => choice.OptionSet.Options,
            BooleanAttributeMetadata two => [two.OptionSet.TrueOption, two.OptionSet.FalseOption],
            _ => [],
        };
    }

    private static IEnumerable<(string Table, string Column)> Shown(IOrganizationService service)
    {
        foreach (var form in Rows(service, "systemform", "objecttypecode", "formxml").Where(form => form.Contains("objecttypecode")))
        {
            foreach (var control in XElement.Parse(form.GetAttributeValue<string>("formxml")).Descendants("control").Attributes("datafieldname"))
            {
                yield return (form.GetAttributeValue<string>("objecttypecode"), control.Value);
            }
        }

        var queries = Rows(service, "savedquery", "fetchxml").Select(view => XElement.Parse(view.GetAttributeValue<string>("fetchxml")))
            .Concat(Rows(service, "savedqueryvisualization", "datadescription").Select(chart => XElement.Parse(chart.GetAttributeValue<string>("datadescription"))));
        foreach (var table in queries.SelectMany(query => query.DescendantsAndSelf()).Where(element => element.Name.LocalName is "entity" or "link-entity"))
        {
            foreach (var column in table.Elements("attribute").Attributes("name"))
            {
                yield return ((string)table.Attribute("name")!, column.Value);
            }
        }
    }

    private static IEnumerable<Entity> Rows(IOrganizationService service, string table, params string[] columns) =>
        service.RetrieveMultiple(new QueryExpression(table) { ColumnSet = new ColumnSet(columns) }).Entities;
}
