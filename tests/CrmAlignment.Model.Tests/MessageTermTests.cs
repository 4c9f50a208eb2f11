using System.Linq;
using CrmAlignment.Domain.Messages;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Schema;
using Xunit;

namespace CrmAlignment.Model.Tests;

/// <summary>A refusal must call things as the form beside it does.</summary>
public sealed class MessageTermTests
{
    [Fact]
    public void Stages_read_in_messages_as_on_forms() => Compare<LeadStage>("stage.");

    [Fact]
    public void Value_types_read_in_messages_as_on_forms() => Compare<CriterionValueType>("type.");

    [Fact]
    public void Operators_read_in_messages_as_on_forms() => Compare<CriterionOperator>("operator.");

    [Fact]
    public void Scopes_read_in_messages_as_on_forms() => Compare<ScopeType>("scope.");

    [Fact]
    public void Sides_read_in_messages_as_on_forms() => Compare<AgreementSide>("side.", Inside);

    [Fact]
    public void Phases_read_in_messages_as_on_forms() => Compare<CriteriaSetPhase>("phase.", Inside);

    /// <summary>Within a sentence: in small letters, and in English with an article.</summary>
    private static bool Inside(string label, string term) => term.EndsWith(label, System.StringComparison.OrdinalIgnoreCase);

    private static void Compare<T>(string prefix)
        where T : struct, System.Enum => Compare<T>(prefix, (label, term) => label == term);

    private static void Compare<T>(string prefix, System.Func<string, string, bool> same)
        where T : struct, System.Enum =>
        Offenders.AssertNone(from option in AlignmentModel.Choice(ChoiceSchema.NameOf<T>()).Options
                             from language in Label.Languages
                             let term = MessageCatalogue.Term(language, prefix + option.Name)
                             where !same(option.Label[language], term)
                             select $"{option.Name} ({language}): the form says '{option.Label[language]}', messages say '{term}'");
}
