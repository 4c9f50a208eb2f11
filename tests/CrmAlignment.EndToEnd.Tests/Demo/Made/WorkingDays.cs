using NodaTime;

namespace CrmAlignment.EndToEnd.Tests.Demo.Made;

/// <summary>Instants at which people work: Monday to Friday, 9 to 18.</summary>
internal static class WorkingDays
{
    private const int Opens = 9;
    private const int Closes = 18;

    /// <summary>So many days later, on a working day, at a time at which people work.</summary>
    public static LocalDateTime After(this LocalDateTime when, Dice dice, int least, int most)
    {
        var day = when.Date.PlusDays(dice.Between(least, most));
        while (!IsWorking(day))
        {
            day = day.PlusDays(1);
        }

        return day.At(new LocalTime(dice.Between(Opens, Closes - 2), dice.Below(12) * 5));
    }

    /// <summary>So many hours of work later.</summary>
    public static LocalDateTime AfterHours(this LocalDateTime when, int hours)
    {
        for (var left = hours; left > 0;)
        {
            when = when.PlusHours(1);
            left -= IsWorking(when.Date) && when.Hour is >= Opens and < Closes ? 1 : 0;
        }

        return when;
    }

    private static bool IsWorking(LocalDate day) => day.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday);
}
