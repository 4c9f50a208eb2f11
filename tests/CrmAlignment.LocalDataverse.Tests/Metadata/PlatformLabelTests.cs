using System;
using System.Linq;
using CrmAlignment.LocalDataverse.BaseTables;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.LocalDataverse.Tests.Metadata;

/// <summary>Names of the platform's tables, columns and options in the language of who reads them, as with a language pack.</summary>
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

    [Theory]
    [InlineData(1033, "Open; Qualified; Disqualified", "Hot; Warm; Cold")]
    [InlineData(1049, "Открыт; Квалифицирован; Дисквалифицирован", "Горячий; Теплый; Холодный")]
    [InlineData(1058, "Відкритий; Кваліфікований; Дискваліфікований", "Гарячий; Теплий; Холодний")]
    [InlineData(2052, "未结; 合格; 不合格", "热; 温; 冷")]
    [InlineData(1031, "Open; Qualified; Disqualified", "Hot; Warm; Cold")]
    public void Options_are_in_the_language_of_the_user_or_in_English(int language, string states, string ratings)
    {
        Speak(language);

        Assert.Equal((states, ratings), (OptionsOf("lead", "statecode"), OptionsOf("lead", "leadqualitycode")));
    }

    [Fact]
    public void Option_says_what_it_is_said_of_where_words_have_a_gender()
    {
        Speak(Russian);

        Assert.Equal(
            ["Открыт; Квалифицирован; Дисквалифицирован", "Открыта; Выиграна; Проиграна", "Открыто; Завершено; Отменено"],
            new[] { "lead", "opportunity", "task" }.Select(table => OptionsOf(table, "statecode")));
    }

    [Fact]
    public void Two_options_are_in_the_language_of_the_user()
    {
        Speak(Russian);

        var options = ((BooleanAttributeMetadata)Column("lead", "donotphone")).OptionSet;
        Assert.Equal(("Не разрешать", "Разрешить"), (options.TrueOption.Label.UserLocalizedLabel.Label, options.FalseOption.Label.UserLocalizedLabel.Label));
    }

    [Fact]
    public void Values_of_rows_and_groups_are_shown_in_the_language_of_the_user_and_sorted_by_it()
    {
        Service.Create(new Entity("lead") { ["subject"] = "A", ["leadqualitycode"] = new OptionSetValue(1), ["donotphone"] = true });
        Service.Create(new Entity("lead") { ["subject"] = "B", ["leadqualitycode"] = new OptionSetValue(3) });
        Speak(Russian);

        var leads = Service.RetrieveMultiple(new FetchExpression(
            "<fetch><entity name='lead'><attribute name='subject'/><attribute name='leadqualitycode'/><attribute name='donotphone'/><attribute name='statuscode'/><order attribute='leadqualitycode'/></entity></fetch>")).Entities;
        var groups = Service.RetrieveMultiple(new FetchExpression(
            "<fetch aggregate='true'><entity name='lead'><attribute name='leadid' alias='n' aggregate='count'/><attribute name='leadqualitycode' alias='rating' groupby='true'/><order alias='rating'/></entity></fetch>")).Entities;

        Assert.Equal(["Горячий Не разрешать Новый", "Холодный Разрешить Новый"], leads.Select(lead => string.Join(' ', new[] { "leadqualitycode", "donotphone", "statuscode" }.Select(column => lead.FormattedValues[column]))));
        Assert.Equal(["Горячий", "Холодный"], groups.Select(group => group.FormattedValues["rating"]));
        Assert.Equal("Горячий", Service.Retrieve("lead", leads[0].Id, new ColumnSet("leadqualitycode")).FormattedValues["leadqualitycode"]);
        Assert.Equal("A", Named("Горячий").GetAttributeValue<string>("subject"));
    }

    [Fact]
    public void Option_that_was_renamed_or_added_stays_as_it_is()
    {
        Service.Execute(new UpdateOptionValueRequest { EntityLogicalName = "lead", AttributeLogicalName = "leadqualitycode", Value = 3, Label = new Label("Other", 1033), MergeLabels = false });
        Service.Execute(new InsertOptionValueRequest { EntityLogicalName = "lead", AttributeLogicalName = "leadqualitycode", Value = 10, Label = new Label("Partner", 1033) });

        Speak(Russian);

        Assert.Equal("Горячий; Теплый; Other; Partner", OptionsOf("lead", "leadqualitycode"));
    }

    [Fact]
    public void Every_option_is_there_in_the_four_languages_and_belongs_to_the_platform()
    {
        var choices = PlatformCatalog.Instance.Tables.SelectMany(table => table.Columns).Select(column => column.Choice).OfType<LocalDataverse.Metadata.ChoiceDefinition>().ToList();
        var english = choices.SelectMany(choice => choice.Options.SelectMany(option => new[] { option.Label.For(1033), $"{choice.Name} {option.Label.For(1033)}" })).ToHashSet(StringComparer.Ordinal);

        foreach (var line in DataFile.Items("option-labels"))
        {
            using var texts = System.Text.Json.JsonDocument.Parse(line);
            var languages = texts.RootElement.EnumerateObject().Where(text => text.Name != "choice").ToList();
            Assert.Equal(["1033", "1049", "1058", "2052"], languages.Select(text => text.Name));
            Assert.All(languages, text => Assert.NotEmpty(text.Value.GetString()!));
            var place = texts.RootElement.TryGetProperty("choice", out var choice) ? choice.GetString() + " " : "";
            Assert.Contains(place + languages[0].Value.GetString()!, english);
        }
    }

    private Entity Named(string rating) => Service.RetrieveMultiple(new FetchExpression(
        $"<fetch><entity name='lead'><attribute name='subject'/><filter><condition attribute='leadqualitycodename' operator='eq' value='{rating}'/></filter></entity></fetch>")).Entities.Single();

    private string OptionsOf(string table, string column) =>
        string.Join("; ", ((EnumAttributeMetadata)Column(table, column)).OptionSet.Options.Select(option => option.Label.UserLocalizedLabel.Label));

    private void Speak(int language) =>
        Service.Create(new Entity("usersettings", ((WhoAmIResponse)Service.Execute(new WhoAmIRequest())).UserId) { ["uilanguageid"] = language });

    private AttributeMetadata Column(string table, string column) => ((RetrieveAttributeResponse)Service.Execute(
        new RetrieveAttributeRequest { EntityLogicalName = table, LogicalName = column })).AttributeMetadata;

    private string NameOf(string table, string column) => Column(table, column).DisplayName.UserLocalizedLabel.Label;

    private string TableName(string table) => ((RetrieveEntityResponse)Service.Execute(
        new RetrieveEntityRequest { LogicalName = table })).EntityMetadata.DisplayCollectionName.UserLocalizedLabel.Label;
}
