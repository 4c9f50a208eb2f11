using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CrmAlignment.Model.Choices;

namespace CrmAlignment.Domain.Messages;

/// <summary>
/// All texts of the product's messages, in four languages, from the one assembly: plug-ins cannot load satellite assemblies.
/// </summary>
public static class MessageCatalogue
{
    /// <summary>Locale id of English, the fallback.</summary>
    public const int English = 1033;

    /// <summary>Locale id of Russian.</summary>
    public const int Russian = 1049;

    /// <summary>Locale id of Ukrainian.</summary>
    public const int Ukrainian = 1058;

    /// <summary>Locale id of Simplified Chinese.</summary>
    public const int SimplifiedChinese = 2052;

    private const int PrimaryLanguageMask = 0x3ff;

    /// <summary>Locale ids of the languages, English first.</summary>
    public static IReadOnlyList<int> Languages { get; } = [English, Russian, Ukrainian, SimplifiedChinese];

    /// <summary>Texts of one language by code: codes of problems, and terms such as <c>stage.SalesReady</c>.</summary>
    /// <param name="lcid">Locale id; another country's variant of a language counts as that language, any other language as
    /// English.</param>
    public static IReadOnlyDictionary<string, string> Texts(int lcid) => (lcid & PrimaryLanguageMask) switch
    {
        Russian & PrimaryLanguageMask => RussianTexts.All,
        Ukrainian & PrimaryLanguageMask => UkrainianTexts.All,
        SimplifiedChinese & PrimaryLanguageMask => ChineseTexts.All,
        _ => EnglishTexts.All,
    };

    /// <summary>Word for a term, such as <c>stage.SalesReady</c>.</summary>
    /// <exception cref="KeyNotFoundException">There is no such term.</exception>
    public static string Term(int lcid, string code) => Texts(lcid).TryGetValue(code, out var text)
        ? text
        : throw new KeyNotFoundException($"The message catalogue has no text '{code}' for locale {lcid}; add it in every language.");

    /// <summary>Word for a stage.</summary>
    public static string Term(int lcid, LeadStage stage) => Term(lcid, "stage." + stage);

    /// <summary>The line that names the record of a message.</summary>
    public static string Record(MessageFormat format, string name) => Format(format, "record", name);

    internal static string Format(MessageFormat format, string code, params object?[] arguments) =>
        string.Format(
            CultureInfo.InvariantCulture,
            Term(format.Lcid, code),
            arguments.Select(argument => (object)Render(format, argument)).ToArray());

    private static string Render(MessageFormat format, object? argument) => argument switch
    {
        null or "" => Term(format.Lcid, "empty"),
        ILocalizedText text => text.Text(format),
        Problem problem => problem.Text(format),
        Enum value => Term(format.Lcid, TermOf(value)),
        bool flag => Term(format.Lcid, flag ? "yes" : "no"),
        DateTime moment => format.Text(moment),
        string text => text,
        int number => format.Text(number),
        decimal number => format.Text(number),
        IEnumerable list => string.Join(", ", list.Cast<object?>().Select(item => Render(format, item))),
        IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
        _ => argument.ToString() ?? "",
    };

    private static string TermOf(Enum value) => value switch
    {
        LeadStage => "stage." + value,
        HandoverOutcome => "handover." + value,
        LeadRating => "rating." + value,
        CriterionOperator => "operator." + value,
        CriterionValueType => "type." + value,
        AgreementSide => "side." + value,
        CriteriaSetPhase => "phase." + value,
        ScopeType => "scope." + value,
        PeriodGrain => "grain." + value,
        TargetMeasure => "measure." + value,
        ScoreEventKind => "event." + value,
        ExperimentPhase => "experimentphase." + value,
        DayOfWeek => "day." + value,
        Enforcement => "enforcement." + value,
        CriterionKind => "kind." + value,
        CriterionDimension => "dimension." + value,
        _ => throw new ArgumentException($"No term is declared for values of {value.GetType().Name}.", nameof(value)),
    };
}
