using System;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Query;
using CrmAlignment.LocalDataverse.Storage;
using Xunit;

namespace CrmAlignment.LocalDataverse.Tests.Query;

public sealed class ResultTests : IDisposable
{
    private readonly QueryWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Theory]
    [InlineData(1033, "Open")]
    [InlineData(1049, "Открыт")]
    [InlineData(1031, "Open")]
    public void Labels_come_in_the_callers_language_or_else_in_english(int language, string label)
    {
        using var world = new QueryWorld(WithRussianLabel);
        world.Context = world.Context with { User = world.Context.User with { Language = language } };
        world.Add("lead", ("statecode", 0));
        var row = Assert.Single(world.Fetch("<fetch><entity name='lead'><attribute name='statecode'/></entity></fetch>").Entities);
        Assert.Equal(label, row.FormattedValues["statecode"]);
    }

    [Fact]
    public void Base_amounts_show_the_organizations_currency()
    {
        var hryvnia = _world.Add("transactioncurrency", ("currencysymbol", "₴"), ("currencyprecision", 0));
        _world.Add("organization", ("name", "org"), ("basecurrencyid", new RowReference("transactioncurrency", hryvnia)));
        _world.Context = _world.Context with { User = _world.Context.User with { Currencies = Currencies.Load(_world.Transaction) } };
        _world.Add("opportunity", ("actualvalue_base", -1234m));
        var row = Assert.Single(
            _world.Fetch("<fetch><entity name='opportunity'><attribute name='actualvalue_base'/></entity></fetch>").Entities);
        Assert.Equal("-₴1,234", row.FormattedValues["actualvalue_base"]);
    }

    private static MetadataCatalog WithRussianLabel(MetadataCatalog catalog)
    {
        var state = catalog.Column("lead", "statecode");
        var open = state.Choice!.Find(0)!;
        var choice = new ChoiceDefinition(state.Choice.Name, [open with { Label = open.Label.With(1049, "Открыт") }]);
        return catalog.WithTable(catalog.Table("lead").WithColumns([state with { Choice = choice }]));
    }
}
