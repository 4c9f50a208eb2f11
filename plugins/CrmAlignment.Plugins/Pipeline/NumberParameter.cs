using CrmAlignment.Domain.Messages;

namespace CrmAlignment.Plugins.Pipeline;

/// <summary>Reads an optional parameter of a Custom API that is a number within bounds.</summary>
internal static class NumberParameter
{
    /// <summary>The number, or the default when the request leaves it out.</summary>
    /// <exception cref="ProblemException">CRMA9002: it lies outside the bounds.</exception>
    public static int Read(PluginScope scope, string parameter, int minimum, int maximum, int byDefault)
    {
        var value = scope.OptionalInput<int?>(parameter) ?? byDefault;
        return value >= minimum && value <= maximum
            ? value
            : throw new ProblemException(Problems.ParameterOutOfRange(parameter, value, minimum, maximum));
    }
}
