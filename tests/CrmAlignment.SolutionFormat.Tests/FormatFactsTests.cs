using System;
using System.Linq;
using System.Reflection;
using Xunit;

namespace CrmAlignment.SolutionFormat.Tests;

public sealed class FormatFactsTests
{
    [Fact]
    public void Component_types_are_all_different()
    {
        var numbers = typeof(ComponentType).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => (Number: (int)field.GetRawConstantValue()!, field.Name));

        Assert.Empty(numbers.GroupBy(type => type.Number).Where(group => group.Count() > 1).SelectMany(group => group));
    }

    // https://learn.microsoft.com/power-apps/developer/data-platform/create-custom-api-solution shows these paths.
    [Fact]
    public void Component_files_lie_where_the_documentation_shows()
    {
        Assert.Equal("customapis/crma_Offer/customapi.xml", ComponentFile.CustomApi.PartOf("crma_Offer"));
        Assert.Equal("customapirequestparameters/Lead/customapirequestparameter.xml", ComponentFile.RequestParameter.PartOf("Lead"));
        Assert.Equal("customapiresponseproperties/Id/customapiresponseproperty.xml", ComponentFile.ResponseProperty.PartOf("Id"));
        Assert.Equal(
            "environmentvariabledefinitions/crma_TimeZone/environmentvariabledefinition.xml",
            ComponentFile.EnvironmentVariable.PartOf("crma_TimeZone"));
    }

    [Fact]
    public void Messages_have_one_id_each_and_are_found_by_both()
    {
        Assert.NotEmpty(SdkMessages.Names);
        Assert.All(SdkMessages.Names, name => Assert.Equal(name, SdkMessages.NameOf(SdkMessages.IdOf(name)!.Value)));
        Assert.Equal(new Guid("20bebb1b-ea3e-db11-86a7-000a3a5473e8"), SdkMessages.IdOf("update"));
        Assert.Null(SdkMessages.IdOf("crma_Offer"));
        Assert.Null(SdkMessages.NameOf(Guid.Empty));
    }

    [Fact]
    public void Ids_of_messages_are_published_but_for_QualifyLead()
    {
        Assert.Equal(["QualifyLead"], SdkMessages.Names.Where(name => !SdkMessages.IsConfirmed(name)));
        Assert.False(SdkMessages.IsConfirmed("crma_Offer"));
    }

    [Fact]
    public void A_file_name_refers_to_the_part_without_its_slash() =>
        Assert.Equal("WebResources/icon", PartName.OfReference("/WebResources/icon"));
}
