using CrmAlignment.Model.Schema;

namespace CrmAlignment.Cli.Report;

/// <summary>Headings and sentences of a report. What a thing of the product is called comes from the <see cref="Glossary"/>.</summary>
internal static class ReportTexts
{
    public static Label Subtitle { get; } = new(
        "{0} to {1} · amounts in {2} · read from Dataverse",
        "С {0} по {1} · суммы в {2} · прочитано из Dataverse",
        "З {0} до {1} · суми в {2} · прочитано з Dataverse",
        "{0} 至 {1} · 金额单位 {2} · 读自 Dataverse");

    public static Label NotKnown { get; } = new("not known", "неизвестно", "невідомо", "未知");

    public static Label NoneGiven { get; } = new("(none given)", "(не указано)", "(не вказано)", "（未填写）");

    public static Label NothingToShow { get; } = new("Nothing to show.", "Нечего показать.", "Нічого показати.", "没有可显示的内容。");

    public static Label ChartTable { get; } = new("The numbers of the chart", "Числа графика", "Числа графіка", "图表数据");

    public static Label Contents { get; } = new("Contents", "Содержание", "Зміст", "目录");

    public static Label Funnel { get; } = new("The funnel", "Воронка", "Воронка", "漏斗");

    public static Label FunnelLead { get; } = new(
        "How many leads ever reached each layer; the layer that loses most is where both sides should look first.",
        "Сколько лидов дошло до каждого слоя; с того слоя, где теряется больше всего, обоим отделам стоит начать.",
        "Скільки лідів дійшло до кожного шару; із того шару, де втрачається найбільше, обом відділам варто почати.",
        "到达每一层的线索数；流失最多的一层是双方首先要看的地方。");

    public static Label Layer { get; } = new("Layer", "Слой", "Шар", "层");

    public static Label StageNow { get; } = new("Stage now", "Этап сейчас", "Етап зараз", "当前阶段");

    public static Label OfLayerAbove { get; } = new("Of the layer above", "От слоя выше", "Від шару вище", "占上一层");

    public static Label Scorecard { get; } = new("The mutual scorecard", "Общая карта показателей", "Спільна карта показників", "共同记分卡");

    public static Label ScorecardLead { get; } = new(
        "Marketing and sales answer for the same numbers. Clients, new and active clients count each period on its own: they do not add up.",
        "Маркетинг и продажи отвечают за одни и те же числа. Клиенты, новые и активные клиенты считаются в каждом периоде отдельно и не складываются.",
        "Маркетинг і продажі відповідають за ті самі числа. Клієнти, нові й активні клієнти рахуються в кожному періоді окремо й не додаються.",
        "市场部和销售部对同一组数字负责。客户、新客户和活跃客户按各期间单独计算，不能相加。");

    public static Label ByMonth { get; } = new("By month", "По месяцам", "За місяцями", "按月");

    public static Label ByQuarter { get; } = new("By quarter", "По кварталам", "За кварталами", "按季度");

    public static Label ByYear { get; } = new("By year", "По годам", "За роками", "按年");

    public static Label Period { get; } = new("Period", "Период", "Період", "期间");

    public static Label Spend { get; } = new("Spend", "Затраты", "Витрати", "费用");

    public static Label Cost { get; } = new("Cost", "Себестоимость", "Собівартість", "成本");

    public static Label ActiveClients { get; } = new("Active clients", "Активные клиенты", "Активні клієнти", "活跃客户数");

    public static Label Clients { get; } = new("Clients", "Клиенты", "Клієнти", "客户数");

    public static Label InNurture { get; } = new("In nurture at the end", "На подпитке в конце", "На підживленні наприкінці", "期末孵化中");

    public static Label ProfitChart { get; } = new("Profit and clients by month", "Прибыль и клиенты по месяцам", "Прибуток і клієнти за місяцями", "各月利润与客户数");

    public static Label LeadsChart { get; } = new("Leads and won opportunities by month", "Лиды и выигранные сделки по месяцам", "Ліди та виграні угоди за місяцями", "各月线索与赢单商机");

    public static Label Leads { get; } = new("Leads", "Лиды", "Ліди", "线索");

    public static Label WholeTimeArpu { get; } = new("ARPU, whole time", "ARPU за все время", "ARPU за весь час", "全期 ARPU");

    public static Label InNurtureNow { get; } = new("Leads in nurture now", "Лидов на подпитке сейчас", "Лідів на підживленні зараз", "当前孵化中的线索");

    public static Label Refused { get; } = new("Refused", "Отказы", "Відмови", "被拒");

    public static Label RefusedLead { get; } = new(
        "Each request was refused on the server and left nothing behind. A lead that was completed later passes then, and counts from that day.",
        "Каждый запрос отклонил сервер, и он ничего не оставил. Лид, который позже дополнили, проходит тогда и учитывается с того дня.",
        "Кожен запит відхилив сервер, і він нічого не лишив. Лід, який пізніше доповнили, проходить тоді й ураховується з того дня.",
        "每个请求都由服务器拒绝，不留任何记录。之后补全的线索届时通过，并从那天起计入。");

    public static Label NothingRefused { get; } = new("Nothing was refused in this run.", "В этом прогоне отказов не было.", "У цьому прогоні відмов не було.", "本次运行没有被拒的内容。");

    public static Label RefusalsNotKept { get; } = new(
        "A refusal leaves nothing behind: only the report of the replay in which it happened shows it.",
        "Отказ ничего не оставляет: его показывает только отчет того прогона, в котором он случился.",
        "Відмова нічого не лишає: її показує лише звіт того прогону, у якому вона сталася.",
        "被拒的请求不留任何记录：只有发生拒绝的那次重放的报告会显示它。");

    public static Label RefusedByCriteria { get; } = new("Refused by the agreed criteria", "Отказано по согласованным критериям", "Відмовлено за узгодженими критеріями", "被商定条件拒绝");

    public static Label RefusedByRule { get; } = new("Refused by another rule, {0}", "Отказано по другому правилу, {0}", "Відмовлено за іншим правилом, {0}", "被其他规则拒绝，{0}");

    public static Label When { get; } = new("When", "Когда", "Коли", "时间");

    public static Label Why { get; } = new("Why", "Почему", "Чому", "原因");

    public static Label NotKnownHeading { get; } = new("Not known", "Неизвестно", "Невідомо", "未知");

    public static Label NotKnownLead { get; } = new(
        "What the files did not say, and what the numbers above are without it.",
        "Чего не сказано в файлах и каковы числа выше без этого.",
        "Чого не сказано у файлах і якими є числа вище без цього.",
        "文件中没有说明的内容，以及缺少它们时上述数字的含义。");

    public static Label Nurture { get; } = new("No lead is waste", "Ни один лид не пропадает", "Жоден лід не пропадає", "没有线索是浪费");

    public static Label NurtureLead { get; } = new(
        "Rejected leads wait here, are touched on a cadence and return when they meet the criteria.",
        "Отклоненные лиды ждут здесь, получают касания по программе подпитки и возвращаются, когда соответствуют критериям.",
        "Відхилені ліди чекають тут, отримують дотики за програмою підживлення й повертаються, коли відповідають критеріям.",
        "被拒绝的线索在此等待，按孵化方案定期触达，符合条件后返回。");

    public static Label NextIn { get; } = new("Next in {0}", "Следующие в {0}", "Наступні в {0}", "{0} 中的下一批");

    public static Label Since { get; } = new("Since", "С", "З", "自");

    public static Label NextTouch { get; } = new("Next touch", "Следующее касание", "Наступний дотик", "下次触达");

    public static Label Answered { get; } = new("answered", "лид ответил", "лід відповів", "已回应");

    public static Label CadenceDone { get; } = new("cadence done", "касания закончены", "дотики завершено", "触达已完成");
}
