using System;
using System.Linq;
using CrmAlignment.Domain.Messages;
using CrmAlignment.Model.Apis;
using CrmAlignment.Plugins.Pipeline;

namespace CrmAlignment.Plugins.Diagnosis;

/// <summary>Which leads a diagnosis looks into, and which they are held against.</summary>
/// <param name="Current">The leads that are looked into.</param>
/// <param name="Reference">The leads that they are held against; null where that is the plan of the targets.</param>
internal sealed record DiagnosisQuestion(AskedCohort Current, AskedCohort? Reference)
{
    // "+" begins no day, so that no reference reads alike.
    private const string Targets = "+targets";

    private static readonly string[] OfReference = [DiagnoseFunnelApi.ReferenceFrom, DiagnoseFunnelApi.ReferenceTo, DiagnoseFunnelApi.ReferenceSegment];

    /// <summary>The same for the same question.</summary>
    public string Text => Current.Text + "|" + (Reference?.Text ?? Targets);

    /// <summary>Reads the parameters; of a time of day only the day counts.</summary>
    /// <exception cref="ProblemException">CRMA9001: one is missing; CRMA2024: days are reversed; CRMA6029: targets and other leads are asked for.</exception>
    public static DiagnosisQuestion Read(PluginScope scope)
    {
        var days = OfAllCategories(scope);
        return scope.OptionalInput<Guid?>(DiagnoseFunnelApi.LeadCategoryId) is { } category && category != Guid.Empty
            ? new DiagnosisQuestion(days.Current with { LeadCategoryId = category }, days.Reference is { } reference ? reference with { LeadCategoryId = category } : null)
            : days;
    }

    private static DiagnosisQuestion OfAllCategories(PluginScope scope)
    {
        var current = Cohort(
            Required(scope, DiagnoseFunnelApi.From), Required(scope, DiagnoseFunnelApi.To), Segment(scope, DiagnoseFunnelApi.Segment));
        if (scope.OptionalInput<bool?>(DiagnoseFunnelApi.AgainstTargets) == true)
        {
            return AgainstTargets(scope, current);
        }

        var other = Segment(scope, DiagnoseFunnelApi.ReferenceSegment);
        if (Day(scope, DiagnoseFunnelApi.ReferenceFrom) is null && Day(scope, DiagnoseFunnelApi.ReferenceTo) is null)
        {
            return new DiagnosisQuestion(current, other is null ? current.Before : current with { Segment = other });
        }

        return new DiagnosisQuestion(current, Cohort(
            Required(scope, DiagnoseFunnelApi.ReferenceFrom), Required(scope, DiagnoseFunnelApi.ReferenceTo), other ?? current.Segment));
    }

    private static DiagnosisQuestion AgainstTargets(PluginScope scope, AskedCohort current)
    {
        var given = OfReference.Where(parameter => parameter == DiagnoseFunnelApi.ReferenceSegment
            ? Segment(scope, parameter) is not null
            : Day(scope, parameter) is not null).ToArray();
        return given.Length == 0
            ? new DiagnosisQuestion(current, null)
            : throw new ProblemException(Problems.TwoReferences(DiagnoseFunnelApi.AgainstTargets, given));
    }

    private static AskedCohort Cohort(DateTime first, DateTime last, string? segment) => first <= last
        ? new AskedCohort(first, last, segment)
        : throw new ProblemException(Problems.PeriodReversed(first, last));

    private static DateTime Required(PluginScope scope, string parameter) =>
        Day(scope, parameter) ?? throw new ProblemException(Problems.ParameterMissing(parameter, DiagnoseFunnelApi.UniqueName));

    private static DateTime? Day(PluginScope scope, string parameter) => scope.OptionalInput<DateTime?>(parameter) is { } day && day != default
        ? DateTime.SpecifyKind(day.Date, DateTimeKind.Unspecified)
        : null;

    private static string? Segment(PluginScope scope, string parameter) =>
        scope.OptionalInput<string>(parameter) is { } segment && segment.Trim().Length > 0 ? segment.Trim() : null;
}
