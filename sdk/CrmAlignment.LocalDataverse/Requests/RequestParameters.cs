using CrmAlignment.LocalDataverse.Faults;

namespace CrmAlignment.LocalDataverse.Requests;

/// <summary>Reads the parameters of a request by name and type.</summary>
internal static class RequestParameters
{
    /// <summary>A parameter that must be present.</summary>
    /// <typeparam name="T">The parameter's type.</typeparam>
    /// <param name="scope">The request.</param>
    /// <param name="name">The parameter's name.</param>
    /// <returns>The value.</returns>
    public static T Required<T>(this IRequestScope scope, string name)
        where T : notnull =>
        scope.Request.Parameters.TryGetValue(name, out var value) && value is not null
            ? Typed<T>(scope, name, value)
            : throw DataverseFault.MissingParameter(scope.Message, name);

    /// <summary>A parameter that may be absent.</summary>
    /// <typeparam name="T">The parameter's type.</typeparam>
    /// <param name="scope">The request.</param>
    /// <param name="name">The parameter's name.</param>
    /// <returns>The value, or the type's default when absent.</returns>
    public static T? Optional<T>(this IRequestScope scope, string name) =>
        scope.Request.Parameters.TryGetValue(name, out var value) && value is not null ? Typed<T>(scope, name, value) : default;

    private static T Typed<T>(IRequestScope scope, string name, object value) => value is T typed
        ? typed
        : throw DataverseFault.InvalidArgument(
            $"The parameter '{name}' of '{scope.Message}' is of type {value.GetType().Name}; expected: {typeof(T).Name}.");
}
