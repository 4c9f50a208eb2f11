using System;
using Microsoft.Xrm.Sdk;
using NodaTime;

namespace CrmAlignment.Client;

/// <summary>
/// Response properties of a Custom API, read strictly: a property that is missing or of another type is an error that names it.
/// </summary>
internal sealed class ApiAnswer(string api, ParameterCollection results)
{
    public int Integer(string property) => Required<int>(property);

    /// <summary>A number that packages of former versions do not answer; null from these.</summary>
    public int? OptionalInteger(string property) => results.TryGetValue(property, out var value) && value is not null ? Required<int>(property) : null;

    public bool Boolean(string property) => Required<bool>(property);

    public string Text(string property) => Required<string>(property);

    /// <summary>Reads text that may be empty: the platform hands back empty text as null.</summary>
    public string TextOrEmpty(string property) => results.TryGetValue(property, out var value) && value is not null ? Required<string>(property) : "";

    public Guid Id(string property) => Required<Guid>(property);

    /// <summary>Reads an id that is the empty Guid where there is none.</summary>
    public Guid? OptionalId(string property) => Required<Guid>(property) is var id && id != Guid.Empty ? id : null;

    public Instant Instant(string property) => ToInstant(Required<DateTime>(property));

    public Instant? OptionalInstant(string property) =>
        results.TryGetValue(property, out var value) && value is DateTime instant && instant != default ? ToInstant(instant) : null;

    public TChoice Choice<TChoice>(string property)
        where TChoice : struct, Enum
    {
        var value = Required<OptionSetValue>(property).Value;
        return Enum.IsDefined(typeof(TChoice), value)
            ? (TChoice)Enum.ToObject(typeof(TChoice), value)
            : throw Unreadable($"holds the value {value}, which is no {typeof(TChoice).Name}");

        AlignmentException Unreadable(string what) => this.Unreadable(property, what);
    }

    public AlignmentException Unreadable(string property, string what, Exception? cause = null) => new(
        AlignmentException.UnreadableAnswer,
        $"The answer of {api} cannot be read: {property} {what}. Is the CrmAlignment solution in this environment of the same version as this client?",
        cause);

    // The Web API hands back UTC without saying so in the kind.
    private static Instant ToInstant(DateTime value) => NodaTime.Instant.FromDateTimeUtc(DateTime.SpecifyKind(value, DateTimeKind.Utc));

    private T Required<T>(string property)
    {
        if (!results.TryGetValue(property, out var value) || value is null)
        {
            throw Unreadable(property, "is missing");
        }

        return value is T typed ? typed : throw Unreadable(property, $"is a {value.GetType().Name}, not a {typeof(T).Name}");
    }
}
