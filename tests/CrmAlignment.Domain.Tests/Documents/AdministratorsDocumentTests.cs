using System;
using System.Linq;
using CrmAlignment.Domain.Messages;
using CrmAlignment.Domain.Qualification;
using CrmAlignment.Model.Choices;
using Xunit;

namespace CrmAlignment.Domain.Tests.Documents;

/// <summary>docs/administrators.md says what the product says.</summary>
public sealed class AdministratorsDocumentTests
{
    private readonly DocumentPage _page = new("administrators.md");

    [Fact]
    public void Every_message_stands_in_the_table_with_its_text_and_a_remedy()
    {
        var texts = MessageCatalogue.Texts(MessageCatalogue.English);
        var expected = texts.Keys.Where(code => code.StartsWith("CRMA", StringComparison.Ordinal)).Order()
            .Select(code => (code, texts[code].Replace('\n', ' ')));

        var rows = _page.Table("messages").Skip(1).ToArray();

        Assert.Equal(expected, rows.Select(row => (row[0], row[1])));
        Assert.All(rows, row => Assert.NotEmpty(row[2]));
    }

    [Fact]
    public void Operators_are_offered_for_the_types_that_the_table_says()
    {
        var types = Enum.GetValues<CriterionValueType>();
        string[] header = ["operator", .. types.Select(type => MessageCatalogue.Term(MessageCatalogue.English, "type." + type))];
        var expected = Enum.GetValues<CriterionOperator>().Select(op => new[] { MessageCatalogue.Term(MessageCatalogue.English, "operator." + op) }
            .Concat(types.Select(type => CriterionOperators.ValidFor(type).Contains(op) ? "yes" : "")).ToArray());

        Assert.Equal([header, .. expected], _page.Table("operators"));
    }
}
