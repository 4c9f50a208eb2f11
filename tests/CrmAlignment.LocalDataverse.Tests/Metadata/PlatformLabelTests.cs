using System;
using System.Linq;
using CrmAlignment.LocalDataverse.BaseTables;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;
using Xunit;

namespace CrmAlignment.LocalDataverse.Tests.Metadata;

/// <summary>Names of the platform's tables and columns in the language of who reads them, as with a language pack.</summary>
public sealed class PlatformLabelTests : IDisposable
{
    private const int Russian = 1049;

    private readonly LocalOrganization _organization = LocalOrganization.Open();

    private IOrganizationService Service => _organization.AdminService;

    public void Dispose() => _organization.Dispose();

    [Theory]
    [InlineData(1033, "Company Name", "Owner", "Opportunities")]
    [InlineData(1049, "Название компании", "Ответственный", "Сделки")]
    [InlineData(1058, "Назва компанії", "Власник", "Угоди")]
    [InlineData(2052, "公司名称", "负责人", "商机")]
    [InlineData(1031, "Company Name", "Owner", "Opportunities")]
    public void Names_are_in_the_language_of_the_user_or_in_English(int language, string company, string owner, string opportunities)
    {
        Speak(language);

        Assert.Equal((company, owner, opportunities), (NameOf("lead", "companyname"), NameOf("lead", "ownerid"), TableName("opportunity")));
    }

    [Fact]
    public void Column_of_the_same_English_name_may_be_called_otherwise()
    {
        Speak(Russian);

        Assert.Equal(("Имя", "Название"), (NameOf("lead", "fullname"), NameOf("campaign", "name")));
    }

    [Fact]
    public void Languages_of_the_organization_are_those_of_what_was_imported()
    {
        Speak(Russian);

        Assert.Equal([1033], ((RetrieveAvailableLanguagesResponse)Service.Execute(new RetrieveAvailableLanguagesRequest())).LocaleIds);
    }

    [Fact]
    public void Name_that_was_changed_and_column_of_ones_own_stay_as_they_are()
    {
        var renamed = Column("lead", "companyname");
        renamed.DisplayName = new Label("Firm", 1033);
        Service.Execute(new UpdateAttributeRequest { EntityName = "lead", Attribute = renamed, MergeLabels = false });
        Service.Execute(new CreateAttributeRequest
        {
            EntityName = "lead",
            Attribute = new StringAttributeMetadata { SchemaName = "new_Owner", MaxLength = 20, DisplayName = new Label("Owner", 1033) },
        });

        Speak(Russian);

        Assert.Equal(("Firm", "Owner"), (NameOf("lead", "companyname"), NameOf("lead", "new_owner")));
    }

    [Fact]
    public void Every_name_is_there_in_the_four_languages_and_belongs_to_the_platform()
    {
        var english = PlatformCatalog.Instance.Tables
            .SelectMany(table => table.Columns.Select(column => column.Label).Append(table.Label).Append(table.CollectionLabel))
            .Select(label => label.For(1033)).ToHashSet(StringComparer.Ordinal);

        foreach (var line in DataFile.Items("labels"))
        {
            using var texts = System.Text.Json.JsonDocument.Parse(line);
            var languages = texts.RootElement.EnumerateObject().Where(text => text.Name != "column").ToList();
            Assert.Equal(["1033", "1049", "1058", "2052"], languages.Select(text => text.Name));
            Assert.All(languages, text => Assert.NotEmpty(text.Value.GetString()!));
            Assert.Contains(languages[0].Value.GetString()!, english);
        }
    }

    private void Speak(int language) =>
        Service.Create(new Entity("usersettings", ((WhoAmIResponse)Service.Execute(new WhoAmIRequest())).UserId) { ["uilanguageid"] = language });

    private AttributeMetadata Column(string table, string column) => ((RetrieveAttributeResponse)Service.Execute(
        new RetrieveAttributeRequest { EntityLogicalName = table, LogicalName = column })).AttributeMetadata;

    private string NameOf(string table, string column) => Column(table, column).DisplayName.UserLocalizedLabel.Label;

    private string TableName(string table) => ((RetrieveEntityResponse)Service.Execute(
        new RetrieveEntityRequest { LogicalName = table })).EntityMetadata.DisplayCollectionName.UserLocalizedLabel.Label;
}
