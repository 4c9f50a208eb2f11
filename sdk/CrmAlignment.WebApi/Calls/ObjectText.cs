using System;
using System.Globalization;
using System.Linq;
using System.Reflection;
using CrmAlignment.WebApi.Faults;
using Microsoft.OData;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.WebApi.Calls;

/// <summary>
/// Any value as the name of its .NET type and a text, which the Web API calls Object. Several are an array of the type, and a list in
/// brackets.
/// https://learn.microsoft.com/power-apps/developer/data-platform/webapi/reference/object
/// </summary>
internal static class ObjectText
{
    private const string Several = "[]";

    private static readonly Type[] Simple =
        [typeof(string), typeof(bool), typeof(int), typeof(long), typeof(double), typeof(decimal), typeof(Guid), typeof(DateTime)];

    /// <summary>The value.</summary>
    /// <param name="name">Name of the parameter, for the refusal.</param>
    /// <param name="type">Full name of its type.</param>
    /// <param name="text">Its text.</param>
    /// <exception cref="WebApiException">The type is not known, or the text is no value of it.</exception>
    public static object? Read(string name, string? type, string? text)
    {
        if (text is null)
        {
            return null;
        }

        try
        {
            return type?.EndsWith(Several, StringComparison.Ordinal) == true ? Array(Known(name, type[..^Several.Length]), text) : One(Known(name, type), text);
        }
        catch (Exception malformed) when (malformed is FormatException or ArgumentException or OverflowException or ODataException)
        {
            throw WebApiException.BadRequest($"'{text}' is no {type}, the Type of '{name}'.");
        }
    }

    /// <summary>The name of a value's type.</summary>
    public static string TypeOf(object value) => value.GetType().FullName!;

    /// <summary>The text of a value.</summary>
    public static string Of(object value) => value switch
    {
        DateTime date => date.ToString("O", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };

    private static Type Known(string name, string? type) => Simple.FirstOrDefault(known => known.FullName == type)
        ?? (type is null ? null : typeof(Entity).Assembly.GetExportedTypes().FirstOrDefault(known => known.FullName == type))
        ?? throw WebApiException.BadRequest($"'{type}' is no type of a value of '{name}'. Write one such as System.String, System.Int32 or Microsoft.Xrm.Sdk.Metadata.OwnershipTypes as Type.");

    private static Array Array(Type type, string text)
    {
        var several = ODataUriUtils.ConvertFromUriLiteral(text, ODataVersion.V4) as ODataCollectionValue ?? throw new FormatException();
        var items = several.Items.ToArray();
        var array = System.Array.CreateInstance(type, items.Length);
        for (var index = 0; index < items.Length; index++)
        {
            array.SetValue(One(type, Convert.ToString(items[index] is ODataPrimitiveValue primitive ? primitive.Value : items[index], CultureInfo.InvariantCulture)!), index);
        }

        return array;
    }

    private static object One(Type type, string text) =>
        type.IsEnum ? Enum.Parse(type, text)
        : type == typeof(Guid) ? Guid.Parse(text)
        : type == typeof(DateTime) ? DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal)
        : Simple.Contains(type) ? Convert.ChangeType(text, type, CultureInfo.InvariantCulture)
        : Made(type, text);

    // Names of types and formats are classes with a value, as managed properties are.
    private static object Made(Type type, string text)
    {
        var value = type.GetProperty("Value") ?? throw new FormatException();
        var given = One(Nullable.GetUnderlyingType(value.PropertyType) ?? value.PropertyType, text);
        if (type.GetConstructor([value.PropertyType]) is { } fromValue)
        {
            return fromValue.Invoke([given]);
        }

        var made = Activator.CreateInstance(type)!;
        value.SetValue(made, given, BindingFlags.Instance | BindingFlags.Public, null, null, CultureInfo.InvariantCulture);
        return made;
    }
}
