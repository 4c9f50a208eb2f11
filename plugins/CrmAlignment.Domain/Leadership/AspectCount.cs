namespace CrmAlignment.Domain.Leadership;

/// <summary>How many of some rows have what an aspect asks for.</summary>
/// <param name="Counted">Those that have it.</param>
/// <param name="Of">All of them: the sample.</param>
public readonly record struct AspectCount(int Counted, int Of)
{
    /// <summary>The count with one row more.</summary>
    public AspectCount With(bool has) => new(Counted + (has ? 1 : 0), Of + 1);
}
